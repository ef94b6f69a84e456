/** What was chosen on this device before, null where nothing was, or where nothing may be kept. */
export function keptChoice(name: string): string | null {
  try {
    return localStorage.getItem(`goniokit-${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice of how the page looks or speaks: nothing about people. */
export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`goniokit-${name}`, value);
  } catch {
    // Where nothing may be kept, it holds until the page is closed.
  }
}

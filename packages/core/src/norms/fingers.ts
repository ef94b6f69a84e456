/** The fingers that bend at three joints, as motion ids name them. */
export const fingers = ['index', 'middle', 'ring', 'little'] as const;

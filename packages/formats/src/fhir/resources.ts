// The part of HL7 FHIR R4 that is written here, in its own words.

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly system: string;
  readonly code: string;
}

export interface Reference {
  /** The `fullUrl` of a resource of the same Bundle. */
  readonly reference: string;
}

/** Exactly one of them. */
export type Value =
  | { readonly valueQuantity: Quantity }
  | { readonly valueRange: { readonly low: Quantity; readonly high: Quantity } }
  | { readonly valueInteger: number }
  | { readonly valueBoolean: boolean }
  | { readonly valueString: string }
  | { readonly valueCodeableConcept: CodeableConcept }
  | { readonly dataAbsentReason: CodeableConcept };

export type Component = Value & { readonly code: CodeableConcept };

/** When it was; where nobody knows, that. */
export type Effective =
  | { readonly effectiveDateTime: string }
  | { readonly effectivePeriod: { readonly start: string; readonly end: string } }
  | {
      readonly _effectiveDateTime: {
        readonly extension: readonly { readonly url: string; readonly valueCode: string }[];
      };
    };

export type Observation = Value &
  Effective & {
    readonly resourceType: 'Observation';
    readonly id: string;
    readonly status: 'final';
    readonly category: readonly CodeableConcept[];
    readonly code: CodeableConcept;
    readonly subject?: Reference;
    readonly interpretation?: readonly CodeableConcept[];
    readonly note: readonly { readonly text: string }[];
    readonly bodySite?: CodeableConcept;
    readonly method?: CodeableConcept;
    readonly device: Reference;
    readonly derivedFrom?: readonly Reference[];
    readonly component?: readonly Component[];
  };

export interface Patient {
  readonly resourceType: 'Patient';
  readonly id: string;
  readonly identifier: readonly { readonly type: CodeableConcept; readonly value: string }[];
  readonly gender?: 'female' | 'male';
  readonly birthDate?: string;
}

export interface Device {
  readonly resourceType: 'Device';
  readonly id: string;
  readonly deviceName: readonly { readonly name: string; readonly type: 'user-friendly-name' }[];
  readonly type: CodeableConcept;
  readonly version: readonly { readonly value: string }[];
  readonly note: readonly { readonly text: string }[];
}

export type DiagnosticReport = Effective & {
  readonly resourceType: 'DiagnosticReport';
  readonly id: string;
  readonly status: 'final';
  readonly code: CodeableConcept;
  readonly subject?: Reference;
  readonly result?: readonly Reference[];
  readonly conclusion: string;
};

export type Resource = Patient | Device | DiagnosticReport | Observation;

/** An R4 Bundle, ready for `JSON.stringify`. */
export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

import type { TypedEntry, TypedField } from "./typed-entry";

/** What main said no to: the field, and a sentence for it. */
export type Refused = { readonly field: TypedField; readonly why: string };

/** The parts of a form that is being typed. */
export type TypedFormProps = {
  readonly entry: TypedEntry;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly onChange: (change: Partial<TypedEntry>) => void;
  readonly onSubmit: () => void;
};

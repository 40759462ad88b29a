type Plain = string | number | boolean | null | undefined;

/** The same data, read-only all the way down. */
export type Frozen<T> = T extends Plain
  ? T
  : T extends (infer Element)[]
    ? readonly Frozen<Element>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> };

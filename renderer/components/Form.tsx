import type { ReactNode } from "react";
import classes from "./form.module.css";

/** Fields with a button that sends them, by Enter as well. What is wrong with them main says, in the member's language. */
export function Form({
  onSubmit,
  children,
}: {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  return (
    <form
      className={classes["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

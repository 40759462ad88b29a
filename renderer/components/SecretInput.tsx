import "@mantine/core/styles/PasswordInput.layer.css";
import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useId } from "react";

/**
 * A field for what is not shown while it is typed, with a button, reachable by keyboard, that shows it. The library tells
 * nobody who cannot see it what stands under the field; this says so to whatever reads the screen aloud.
 */
export function SecretInput({
  toggleLabel,
  ...props
}: PasswordInputProps & { readonly toggleLabel: string }) {
  const id = useId();
  const isWrong = Boolean(props.error);
  const said = [
    ...(props.description === undefined ? [] : [`${id}-description`]),
    ...(isWrong ? [`${id}-error`] : []),
  ];
  return (
    <PasswordInput
      {...props}
      id={id}
      aria-invalid={isWrong || undefined}
      aria-describedby={said.join(" ") || undefined}
      visibilityToggleButtonProps={{ "aria-label": toggleLabel, tabIndex: 0 }}
    />
  );
}

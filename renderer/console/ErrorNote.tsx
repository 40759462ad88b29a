import { useTranslation } from "react-i18next";
import type { CallError } from "../api";
import { Callout } from "../components/Callout";
import { explain } from "../words/explain";
import { Contact } from "./Contact";

/** Why a call was refused, what to do, and whom to ask (S52). Nothing where there is nothing wrong. */
export function ErrorNote({ error }: { readonly error: CallError | null }) {
  const { t } = useTranslation();
  if (error === null) return null;
  return (
    <Callout tone="problem" testId="refusal">
      <p>{explain(t, error)}</p>
      <Contact />
    </Callout>
  );
}

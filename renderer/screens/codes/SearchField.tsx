import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";

/** Enter takes the first entry found, Escape shows all again. */
export function SearchField({
  query,
  change,
  submit,
  field,
}: {
  readonly query: string;
  readonly change: (query: string) => void;
  readonly submit: () => void;
  readonly field: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      ref={field}
      type="search"
      role="searchbox"
      value={query}
      maxLength={200}
      placeholder={t("codes.search")}
      aria-label={t("codes.search")}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        query === "" ? null : (
          <CloseButton
            size="sm"
            aria-label={t("codes.clearSearch")}
            onClick={() => {
              change("");
            }}
          />
        )
      }
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return; // Enter belongs to the input method
        if (event.key === "Enter") submit();
        if (event.key === "Escape") change("");
      }}
    />
  );
}

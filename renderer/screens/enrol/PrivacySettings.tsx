import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { PrivacyPage } from "../../../shared/model/app-view";
import { useApi } from "../../api";

/** The way to the system's own page where this is allowed to apps. */
export function PrivacySettings({
  what,
  children,
}: {
  readonly what: PrivacyPage;
  readonly children: ReactNode;
}) {
  const api = useApi();
  const open = useMutation(api.query.app.openPrivacySettings.mutationOptions());
  return (
    <Button
      variant="light"
      data-testid={`${what}-settings`}
      onClick={() => {
        open.mutate({ what });
      }}
    >
      {children}
    </Button>
  );
}

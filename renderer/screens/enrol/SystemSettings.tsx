import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { SettingsPage } from "../../../shared/model/app-view";
import { useApi } from "../../api";

/** The way to this page of the system's settings. */
export function SystemSettings({
  page,
  children,
}: {
  readonly page: SettingsPage;
  readonly children: ReactNode;
}) {
  const api = useApi();
  const open = useMutation(api.query.app.openSystemSettings.mutationOptions());
  return (
    <Button
      variant="light"
      data-testid={`${page}-settings`}
      onClick={() => {
        open.mutate({ page });
      }}
    >
      {children}
    </Button>
  );
}

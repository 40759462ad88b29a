import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import classes from "./ServiceChoice.module.css";
import { ServiceDialog } from "./ServiceDialog";

/** One quiet line that says which service the member menu talks to, and the way to another one. */
export function ServiceChoice() {
  const api = useApi();
  const { t } = useTranslation();
  const where = useQuery(api.query.service.where.queryOptions());
  const [isOpen, setOpen] = useState(false);
  if (where.data === undefined) return null;
  const { address } = where.data;
  return (
    <div className={classes["line"]}>
      <p data-testid="service-at">
        {t("console.service.at")}{" "}
        {address === null ? t("console.service.here") : <bdi>{address}</bdi>}
      </p>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t("console.service.changeName")}
        data-testid="change-service"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("console.service.change")}
      </Button>
      {isOpen && (
        <ServiceDialog
          address={address}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

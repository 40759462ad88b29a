import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { activityGroups, type ActivityGroup } from "./activity-group";

const choices = ["all", ...activityGroups] as const;

/** Which lines are shown. */
export function ActivityFilter({
  group,
  onChoose,
}: {
  readonly group: ActivityGroup | "all";
  readonly onChoose: (group: ActivityGroup | "all") => void;
}) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t("console.activity.show")}
      data-testid="activity-filter"
      value={group}
      data={choices.map((value) => ({
        value,
        label: t(`console.activity.filters.${value}`),
      }))}
      onChange={(text) => {
        const chosen = choices.find((value) => value === text);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}

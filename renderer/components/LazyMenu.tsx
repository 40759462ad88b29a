import "@mantine/core/styles/Menu.layer.css";
import "@mantine/core/styles/Paper.layer.css";
import "@mantine/core/styles/Popover.layer.css";
import { Menu } from "@mantine/core";
import type { ReactElement } from "react";
import classes from "./LazyMenu.module.css";

/** One line of a menu. */
export type MenuLine = {
  readonly label: string;
  readonly icon: ReactElement;
  readonly run: () => void;
  readonly danger?: boolean;
  readonly testId?: string;
};

/** A menu that opens as soon as it is mounted: it was loaded because its button had been pressed. */
export function LazyMenu({
  target,
  lines,
}: {
  readonly target: ReactElement;
  readonly lines: readonly MenuLine[];
}) {
  return (
    <Menu
      defaultOpened
      position="bottom-end"
      shadow="md"
      withinPortal
      withInitialFocusPlaceholder={false}
      classNames={{
        dropdown: classes["dropdown"] ?? "",
        item: classes["item"] ?? "",
      }}
      transitionProps={{ duration: 80 }}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {lines.map(({ label, icon, run, danger, testId }) => (
          <Menu.Item
            key={label}
            leftSection={icon}
            onClick={run}
            data-testid={testId}
            data-danger={danger === true || undefined}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

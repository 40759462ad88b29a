import {
  IconCamera,
  IconClipboardText,
  IconKeyboard,
  IconPhoto,
} from "@tabler/icons-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { LazyMenu } from "../../components/LazyMenu";
import type { Ways } from "./ways";

/** The ways to add an entry without a QR code on the screen. */
export function AddMenu({
  target,
  ways,
}: {
  readonly target: ReactElement;
  readonly ways: Ways;
}) {
  const { t } = useTranslation();
  return (
    <LazyMenu
      target={target}
      lines={[
        {
          label: t("codes.addFiles"),
          icon: <IconPhoto size={16} aria-hidden />,
          run: ways.files,
          testId: "add-files",
        },
        {
          label: t("codes.addCamera"),
          icon: <IconCamera size={16} aria-hidden />,
          run: ways.camera,
          testId: "add-camera",
        },
        {
          label: t("codes.addPaste"),
          icon: <IconClipboardText size={16} aria-hidden />,
          run: ways.paste,
          testId: "add-paste",
        },
        {
          label: t("codes.addTyped"),
          icon: <IconKeyboard size={16} aria-hidden />,
          run: ways.typed,
          testId: "add-typed",
        },
      ]}
    />
  );
}

import { MantineProvider } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { Preferences } from "../shared/model/app-view";
import { preferredScheme, theme } from "./design/theme";

/** The content security policy lets only styles with this window's nonce in; main writes it into the page. */
function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>(
    'meta[name="csp-nonce"]',
  );
  return meta?.content ?? "";
}

// The scroll lock of the dialogs writes a style of its own and looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/** The design around every screen, the broken ones included. */
export function Shell({
  scheme,
  children,
}: {
  readonly scheme: Preferences["colorScheme"];
  readonly children: ReactNode;
}) {
  const [manager] = useState(() => preferredScheme(scheme));
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme={scheme}
      colorSchemeManager={manager}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}

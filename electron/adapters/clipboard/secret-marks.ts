/** The name under which Electron takes a format of the system's own, of any bytes. */
function format(name: string): string {
  return `electron application/osclipboard;format="${name}"`;
}

type Marks = Readonly<Record<string, string | Blob>>;

/** A DWORD of 0: "no". */
const no = new Blob([new Uint8Array(4)]);

const marks: Partial<Record<NodeJS.Platform, Marks>> = {
  linux: { [format("x-kde-passwordManagerHint")]: "secret" },
  darwin: { [format("org.nspasteboard.ConcealedType")]: "1" },
  win32: {
    [format("ExcludeClipboardContentFromMonitorProcessing")]: no,
    [format("CanIncludeInClipboardHistory")]: no,
    [format("CanUploadToCloudClipboard")]: no,
  },
};

/**
 * The formats by which programs that keep what was copied know a secret, to lie beside its text: KDE's Klipper and those
 * that follow it; macOS's by the convention of nspasteboard.org; Windows' clipboard history and cloud clipboard by
 * Microsoft's "Cloud Clipboard and Clipboard History Formats", where the first counts by being there.
 */
export function secretMarks(platform: NodeJS.Platform): Marks {
  return marks[platform] ?? {};
}

/** The words for what Nidan does so that nobody else reads a code, in Japanese. */
export const jaPrivacy = {
  title: "プライバシー",
  clearAfter: "コピーしたコードをクリップボードから消すまでの時間",
  clearAfterHint:
    "コピーした内容がクリップボードに残っている場合だけ消します。その後に別の内容をコピーした場合は、消しません。時間内でも、Nidan を終了すると消します。",
  seconds_one: "{{count}} 秒",
  seconds_other: "{{count}} 秒",
  minutes_one: "{{count}} 分",
  minutes_other: "{{count}} 分",
  never: "消さない",
  protect: "スクリーンショットや画面共有に Nidan を表示しない",
  protectHint: {
    windows:
      "ほかのアプリによるスクリーンショットや画面共有に、Nidan の画面が写らないようにします。QR コードの読み取りには影響しません。",
    mac: "ほかのアプリによるスクリーンショットや画面共有に、Nidan の画面が写らないようにします。macOS 15 以降では、この設定に従わずに写すアプリがあります。QR コードの読み取りには影響しません。",
  },
  noProtection:
    "Linux には、スクリーンショットや画面共有から Nidan の画面を隠す仕組みがないため、この設定は利用できません。画面を共有するときはご注意ください。",
  hideCodes: "認証コードを隠す",
  hideCodesHint:
    "ポインターを合わせるか、押しているか、キーボードで選んでいる間だけ表示します。隠したままでもコピーできます。",
};

import type { RecoveryCodesProblem } from "../../shared/model/recovery-codes-view";

/** The words for the recovery codes that are kept with an entry, in Japanese. */
export const jaRecoveryCodes = {
  title: "バックアップコード",
  menuLeft_one: "バックアップコード(残り {{count}} 個)",
  menuLeft_other: "バックアップコード(残り {{count}} 個)",
  rowLeft_one: "バックアップコード 残り {{count}} 個",
  rowLeft_other: "バックアップコード 残り {{count}} 個",
  lead: "サイトで発行されたバックアップコードを、この登録と一緒に暗号化して保存できます。サイトによっては「リカバリーコード」「回復用コード」などと表示されます。",
  elsewhere:
    "この端末が使えなくなった場合に備えて、印刷するなどして別の場所にも保管してください。",
  pasteLabel: "サイトに表示されたコード",
  pasteHint:
    "1 行に 1 つずつ、またはカンマで区切って貼り付けてください。番号や記号は取り除きます。",
  understood_one: "{{count}} 個のコードを読み取りました。",
  understood_other: "{{count}} 個のコードを読み取りました。",
  preview: "読み取ったコード",
  save: "保存",
  cancel: "キャンセル",
  replaced: "「{{name}}」のバックアップコードを置き換えました。",
  failed: "バックアップコードを読み込めませんでした",
  left: "残り {{left}} 個 / {{total}} 個",
  savedAt: "保存日: {{at, datetime(year: numeric; month: long; day: numeric)}}",
  usedAt: "使用日: {{at, datetime(year: numeric; month: long; day: numeric)}}",
  few_one:
    "使用できるコードが残り {{count}} 個になりました。このサイトで新しいバックアップコードを作成し、「新しいコードに置き換える」から保存してください。",
  few_other:
    "使用できるコードが残り {{count}} 個になりました。このサイトで新しいバックアップコードを作成し、「新しいコードに置き換える」から保存してください。",
  none: "使用できるコードが残っていません。このサイトで新しいバックアップコードを作成し、「新しいコードに置き換える」から保存してください。",
  list: "バックアップコードの一覧",
  show: "コードを表示",
  hide: "コードを隠す",
  hidden: "{{number}} 番目のコード(非表示)",
  copy: "コピー",
  copied: "コピーしました",
  copyName: "{{number}} 番目のコードをコピー",
  copiedName: "{{number}} 番目のコードをコピーしました。",
  used: "使用済み",
  usedName: "{{number}} 番目のコードは使用済み",
  replace: "新しいコードに置き換える",
  replaceLead:
    "保存すると、現在のコードと入れ替わります。使用済みのコードが含まれている場合は、使用済みのまま残します。",
  forget: "削除",
  forgotten: "「{{name}}」のバックアップコードを削除しました。",
  restored: "「{{name}}」のバックアップコードを元に戻しました。",
};

/** Why a pasted list cannot be kept. */
export const jaRecoveryCodesProblems = {
  empty:
    "コードが見つかりませんでした。サイトに表示されたコードを貼り付けてください。",
  "text-too-long":
    "貼り付けた内容が長すぎます。コードの部分だけを貼り付けてください。",
  "too-many": "コードが多すぎます。1 つの登録に保存できるのは 100 個までです。",
  "code-too-short":
    "{{line}} 行目に、コードとしては短すぎる部分(3 文字以下)があります。コードではない文字を取り除いてください。",
  "code-too-long":
    "{{line}} 行目が、コードとしては長すぎます(65 文字以上)。コードごとに改行してください。",
  "unsafe-characters":
    "{{line}} 行目に、目に見えない文字や表示を偽装できる文字が含まれています。手で入力し直してください。",
} satisfies Record<RecoveryCodesProblem, string>;

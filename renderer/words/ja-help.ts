import type { Flavour } from "../../shared/model/app-view";

/** The words for help with a fault, in Japanese. */
export const jaHelp = {
  title: "ヘルプ",
  lead: "問題を報告するときに添える診断情報を、ファイルに保存できます。保存する前に、内容をすべて確認できます。",
  open: "診断情報を保存…",
  dialogTitle: "診断情報",
  dialogLead:
    "次の内容がそのまま保存されます。秘密の鍵、認証コード、パスワード、アカウント名、ユーザー名は含まれません。保存したファイルは、どこにも送信されません。",
  preview: "保存される内容",
  making: "診断情報を集めています…",
  failed: "診断情報を集められませんでした",
  renew: "最新の内容にする",
  renewed: "最新の内容にしました。",
  save: "保存…",
  saved: "「{{path}}」に保存しました。",
  qaMark: "テスト用(QA)の Nidan です。会員の登録内容は使いません。",
  flavour: {
    release: "正式版",
    qa: "テスト用(QA)",
    development: "開発用",
  } satisfies Record<Flavour, string>,
};

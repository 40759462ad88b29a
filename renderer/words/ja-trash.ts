/** The words for deleted entries, in Japanese. */
export const jaTrash = {
  title: "ゴミ箱",
  open: "ゴミ箱を開く",
  openHint: "削除した登録は、30日間は元に戻せます。",
  lead: "削除した登録は30日間ここに残り、元に戻せます。期限を過ぎると、秘密の鍵も含めて完全に削除します。",
  list: "削除した登録の一覧",
  empty: "ゴミ箱は空です。",
  failed: "ゴミ箱を読み込めませんでした",
  deletedAt:
    "削除日時: {{at, datetime(year: numeric; month: long; day: numeric; hour: numeric; minute: 2-digit)}}",
  keptUntil:
    "元に戻せる期限: {{at, datetime(year: numeric; month: long; day: numeric; hour: numeric; minute: 2-digit)}}",
  restore: "元に戻す",
  restoreName: "{{name}} を元に戻す",
  restored: "「{{name}}」を元に戻しました。",
  erase: "完全に削除",
  eraseName: "{{name}} を完全に削除",
  eraseLead:
    "「{{name}}」を完全に削除します。元に戻すことはできません。この登録の認証コードがないとログインできなくなるサイトがないか、先に確認してください。以前に保存されたバックアップには残っていることがあります。",
  eraseYes: "完全に削除する",
  cancel: "キャンセル",
  erased: "「{{name}}」を完全に削除しました。",
};

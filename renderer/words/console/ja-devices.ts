/** Trusted devices. */
export const jaDevices = {
  title: "信頼済みの端末",
  lead: "登録した端末では、有効期限まで認証コードの入力を省略できます。パスワードは毎回必要です。Nidan では、この端末(このコンピューターの Nidan)が、マニュアルの「ブラウザ」にあたります。",
  period_one: "現在のブラウザ認証有効期間は{{count}}日間です。",
  period_other: "現在のブラウザ認証有効期間は{{count}}日間です。",
  none: "信頼済みの端末はありません。",
  noneLead:
    "ログイン時に「この端末を信頼済みとして登録する」にチェックを入れると、ここに表示されます。",
  noneOff: "2段階認証を有効にすると、端末を信頼済みとして登録できます。",
  toTwoStep: "2段階認証の設定",
  registeredAt: "登録日時",
  lastUsedAt: "最終利用",
  expiresAt: "有効期限",
  moment:
    "{{at, datetime(year: numeric; month: numeric; day: numeric; hour: numeric; minute: numeric)}}",
  rename: "登録名を変更",
  renameName: "{{name}} の登録名を変更",
  name: "登録名",
  save: "保存",
  renamed: "登録名を変更しました。",
  remove: "登録を解除",
  removeName: "{{name}} の登録を解除",
  removeLead:
    "「{{name}}」の登録を解除します。次回のログインから、認証コードの入力が必要です。",
  removeYes: "解除する",
  removed: "登録を解除しました。",
  lost: "端末を紛失したときは",
  lostLead:
    "すべての端末の登録を解除し、会員メニューパスワードも変更してください。",
  all: "すべての端末の登録を解除",
  allLead:
    "この端末を含むすべての端末の登録を解除します。次回のログインから、どの端末でも認証コードの入力が必要です。",
  allYes: "すべて解除する",
};

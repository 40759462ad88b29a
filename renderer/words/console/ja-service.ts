/** Which service the member menu talks to. */
export const jaService = {
  at: "接続先:",
  here: "このコンピューターの会員メニュー",
  change: "変更",
  changeName: "接続先を変更する",
  title: "接続先の変更",
  which: "会員メニューの接続先",
  ways: {
    here: "このコンピューターの会員メニュー",
    there: "別のサービス",
  },
  hints: {
    here: "会員IDや設定を、このコンピューターだけに保存します。",
    there: "会員IDをお持ちのサービスに、インターネットで接続します。",
  },
  address: "サービスのアドレス",
  addressHint: "運営者から案内されたアドレス。例: https://members.example.jp",
  trust:
    "会員IDやパスワードは、入力したアドレスのサービスに送信されます。信頼できる運営者のアドレスだけをご入力ください。",
  save: "この接続先にする",
  saved: "接続先を変更しました。",
};

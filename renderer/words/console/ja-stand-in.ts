/** The stand-in for the member's phone and mailbox. */
export const jaStandIn = {
  title: {
    both: "この端末の代わりの電話とメール",
    mail: "この端末の代わりのメール",
    phone: "この端末の代わりの電話",
  },
  mark: {
    both: "この端末が電話とメールの代わりをしています(このコンピューターの中だけの代用品です)。",
    mail: "この端末がメールの代わりをしています(このコンピューターの中だけの代用品です)。",
    phone:
      "この端末が電話の代わりをしています(このコンピューターの中だけの代用品です)。",
  },
  real: "実際のメールや電話で受け取るには、会員メニューの「送信の設定」で設定してください。",
  unread: "新着{{count}}件",
  empty: "まだ何も届いていません。",
  messages: "届いたメッセージ",
  channel: {
    email: "メール",
    sms: "SMS(テキストメッセージ)",
    voice: "音声電話",
  },
  arrived: {
    email: "メールが届きました",
    sms: "SMSが届きました",
    voice: "電話がかかっています",
  },
  to: "宛先:",
  at: "{{at, datetime(hour: numeric; minute: numeric)}}",
  openLink: "このURLを開く",
  ringing: "電話がかかっています",
  answer: "電話に出る",
  hangUp: "切る",
  missed: "この電話には出ませんでした。",
  spoken: "電話の内容",
  times: "{{count}}回繰り返します。",
  listen: "もう一度聞く",
  stop: "音声を止める",
  noVoice:
    "このコンピューターにはこの言語の音声がないため、文字でお知らせします。",
  clear: "すべて消去",
};

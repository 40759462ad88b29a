/** The second step, wherever it is asked for, in the manual's words. */
export const jaSecondStep = {
  title: {
    "sign-in": "認証コード入力/端末登録",
    reauthenticate: "ご本人の確認",
    bind: "認証コード入力/端末登録",
  },
  reauthenticate: "ご本人の確認",
  reauthenticateLead:
    "大切な設定のため、もう一度パスワードを入力してください。20分間は、再度たずねません。",
  reauthenticateSubmit: "確認する",
  by: "認証方法: {{method}}",
  code: "認証コード",
  codeLead: {
    totp: "認証アプリに表示されている認証コードを入力してください。",
    sent: "受け取った認証コードを入力してください。",
    backup:
      "バックアップコードを1つ入力してください。ハイフン、スペース、大文字と小文字の違いは無視します。",
  },
  backupCode: "バックアップコード",
  usedBackup:
    "このバックアップコードは使用済みです。別のバックアップコードをご入力ください。",
  submit: "ログイン(認証)",
  tries: "あと{{count}}回まで入力できます。",
  trust: "この端末を信頼済みとして登録する",
  trustLead:
    "登録すると、一定期間、認証コードの入力を省略できます。マニュアルの「ブラウザ」は、Nidan では「この端末」(このコンピューターの Nidan)のことです。",
  name: "登録名",
  nameHint: "50文字以内で、ご自身でわかる名前",
  other: "別の方法",
  none: "この手続きに使える認証方法がありません。",
  phone: "電話番号",
  sms: "SMSで認証コードを受け取る",
  smsLead: "選択された電話番号にSMSで認証コードが送信されます。",
  smsSent: "{{masked}} にSMSを送信しました。",
  voice: "音声電話で認証コードを受け取る",
  voiceLead:
    "選択された電話番号に自動応答で音声通話がかかります。認証コードが音声で流れます。",
  voiceSent: "{{masked}} に電話をかけています。",
  validUntil:
    "認証コードの有効期限は {{until, datetime(hour: numeric; minute: numeric)}} までです。",
  smsAgain: "SMSをもう一度受け取る",
  voiceAgain: "電話をもう一度受け取る",
  email: "メールで専用ログインURLを受け取る",
  emailAgain: "URLをもう一度受け取る",
  emailLead:
    "会員メニューに登録されているメールアドレス({{masked}})に、専用ログインページのURLが送信されます。",
  emailSent:
    "{{masked}} にURLを送信しました。メールに記載のURLにアクセスして認証を行ってください。",
  emailRules: {
    expiry:
      "このURLの有効期限は発行から30分間({{until, datetime(hour: numeric; minute: numeric)}} まで)です。",
    newest: "複数回メールを受信された場合は、最新のURLのみ有効です。",
    password:
      "ログイン状況によっては、会員ID/パスワードによる認証が必要となる場合もございます。",
    restart: "システムエラー等が発生した際は、再度最初からお試しください。",
  },
  paste: "URLが開かない場合は、ここに貼り付けてください",
  pasteSubmit: "URLで認証する",
  linkTitle: "専用ログインURLによる認証",
  linkLead:
    "メールのURLが開かれました。お心当たりのある場合だけ、下のボタンを押してください。",
  linkSubmit: "ログイン(認証)",
  doneTitle: "認証完了",
  doneLead: "認証が完了しました。",
  doneTrust:
    "この端末を信頼済みとして登録する場合は、登録名を入力して登録してください。",
  doneTrustSubmit: "信頼済みの端末を登録する",
  doneTrusted: "この端末を信頼済みとして登録しました。",
  doneNotTrusted:
    "端末の鍵をキーチェーンに保存できなかったため、信頼済みとして登録できませんでした。",
  toMenu: "会員メニューへ",
  backupLeft: "バックアップコードの残りは{{count}}個です。",
};

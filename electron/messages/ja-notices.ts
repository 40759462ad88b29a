import type { Words } from "./words";

/** The notices, in Japanese. */
export const jaNotices: Words["notices"] = {
  "signed-in": {
    title: "ログインのお知らせ",
    happened: "会員メニューへのログインがありました。",
    ifNotYou: "change-password",
  },
  "two-step-on": {
    title: "2段階認証を有効にしました",
    happened:
      "2段階認証設定が「有効」になりました。次回のログインから、パスワードに加えて2段階認証が必要です。",
    ifNotYou: "change-password",
  },
  "two-step-off": {
    title: "2段階認証を無効にしました",
    happened:
      "2段階認証設定が「無効」になりました。信頼済みの端末の登録とバックアップコードも無効になりました。",
    ifNotYou: "change-password",
  },
  "settings-changed": {
    title: "2段階認証の設定が変更されました",
    happened: "2段階認証の設定が変更されました。",
    ifNotYou: "change-password",
  },
  "totp-added": {
    title: "認証アプリ(TOTP)が登録されました",
    happened: "2段階認証の認証方法として、認証アプリ(TOTP)が登録されました。",
    ifNotYou: "change-password",
  },
  "totp-replaced": {
    title: "認証アプリ(TOTP)が登録し直されました",
    happened:
      "認証アプリ(TOTP)が登録し直されました。これまでの認証アプリの認証コードは使えません。",
    ifNotYou: "change-password",
  },
  "totp-removed": {
    title: "認証アプリ(TOTP)の登録が解除されました",
    happened:
      "認証アプリ(TOTP)の登録が解除されました。これまでの認証アプリの認証コードは使えません。",
    ifNotYou: "change-password",
  },
  "phone-added": {
    title: "電話番号が登録されました",
    happened: "2段階認証に使う電話番号が登録されました。",
    subjectLabel: "電話番号",
    ifNotYou: "change-password",
  },
  "phone-removed": {
    title: "電話番号の登録が解除されました",
    happened: "2段階認証に使う電話番号の登録が解除されました。",
    subjectLabel: "電話番号",
    ifNotYou: "change-password",
  },
  "email-changed": {
    title: "メールアドレスが変更されました",
    happened:
      "会員メニューに登録されているメールアドレスが変更されました。このお知らせは、変更前と変更後の両方のメールアドレスに送信しています。",
    subjectLabel: "変更後のメールアドレス",
    ifNotYou: "ask-for-help",
  },
  "password-changed": {
    title: "会員メニューパスワードが変更されました",
    happened:
      "会員メニューパスワードが変更されました。信頼済みの端末の登録は解除されました。",
    ifNotYou: "reissue-password",
  },
  "password-reset": {
    title: "会員メニューパスワードが再発行されました",
    happened:
      "会員メニューパスワードの再発行により、新しいパスワードが設定されました。2段階認証の設定は変わりません。信頼済みの端末の登録は解除されました。",
    ifNotYou: "reissue-password",
  },
  "backup-codes-created": {
    title: "バックアップコードが作成されました",
    happened:
      "新しいバックアップコードが作成されました。以前のバックアップコードは無効です。",
    ifNotYou: "change-password",
  },
  "backup-codes-viewed": {
    title: "バックアップコードが表示されました",
    happened: "現在のバックアップコードが会員メニューに表示されました。",
    ifNotYou: "change-password",
  },
  "backup-code-used": {
    title: "バックアップコードが使用されました",
    happened:
      "バックアップコードが使用されました。一度使ったコードは使えません。残りが少ない場合は、会員メニューで新しくバックアップコードを作成してください。",
    ifNotYou: "change-password",
  },
  "device-registered": {
    title: "端末が信頼済みとして登録されました",
    happened:
      "端末が信頼済みとして登録されました。有効期間中、この端末からのログインでは2段階認証が省略されます。",
    subjectLabel: "登録名",
    ifNotYou: "change-password",
  },
  "devices-removed": {
    title: "信頼済みの端末の登録が解除されました",
    happened:
      "信頼済みの端末の登録が解除されました。次回のログインから、その端末でも2段階認証が必要です。",
    subjectLabel: "解除した端末の登録名",
    ifNotYou: "change-password",
  },
  "second-step-failed": {
    title: "2段階認証に失敗しました",
    happened:
      "パスワードによる認証のあと、2段階認証に続けて失敗したため、手続きを中止しました。",
    ifNotYou: "password-known",
  },
  "second-step-locked": {
    title: "2段階認証を一時的に停止しました",
    happened:
      "2段階認証の失敗が続いたため、しばらくの間、2段階認証を受け付けません。時間をおいて、再度最初からお試しください。",
    ifNotYou: "password-known",
  },
  "method-disabled": {
    title: "認証方法を1つ無効にしました",
    happened:
      "2段階認証の失敗が続いたため、その認証方法を無効にしました。会員メニューで設定し直すまで使えません。他の認証方法かバックアップコードでログインしてください。",
    ifNotYou: "password-known",
  },
};

/** What to do if it was somebody else, in Japanese. */
export const jaIfNotYou: Words["ifNotYou"] = {
  "change-password":
    "お客様ご自身の操作であれば、対応は不要です。心当たりがない場合は、第三者が会員メニューを不正に利用しているおそれがあります。ただちに会員メニューパスワードを変更し、2段階認証の設定と信頼済みの端末をご確認のうえ、下記よりお問い合わせください。",
  "password-known":
    "お客様ご自身の操作であれば、再度お試しください。心当たりがない場合は、パスワードを第三者に知られているおそれがあります。ただちに会員メニューパスワードを変更し、下記よりお問い合わせください。",
  "reissue-password":
    "お客様ご自身の操作であれば、対応は不要です。心当たりがない場合は、ただちにログイン画面の「会員メニューパスワードを再発行したい」から再発行し、下記よりお問い合わせください。",
  "ask-for-help":
    "お客様ご自身の操作であれば、対応は不要です。心当たりがない場合は、第三者が会員メニューを不正に利用しているおそれがあります。ただちに下記よりお問い合わせください。",
};

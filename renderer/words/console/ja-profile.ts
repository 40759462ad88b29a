/** The address, the password and the sessions of a member. */
export const jaProfile = {
  title: "会員登録情報",
  memberId: "会員ID",
  since: "登録日: {{at, datetime(year: numeric; month: long; day: numeric)}}",
  email: {
    title: "メールアドレス",
    now: "登録されているメールアドレス: {{masked}}",
    waiting:
      "{{masked}} への変更は、確認待ちです。24時間以内に、新しいアドレスに届くURLで確認すると、変更されます。",
    address: "新しいメールアドレス",
    submit: "変更する",
    confirm: "確認のURLを受け取る",
    later: "あとで確認する",
    changed: "メールアドレスを変更しました。",
    changedAndOn: "メールアドレスを変更しました。2段階認証も有効になりました。",
  },
  password: {
    title: "会員メニューパスワード",
    short:
      "現在のパスワードは15文字より短いため、2段階認証を無効にするには先に変更が必要です。",
    ends: "変更すると、ほかの端末からログアウトし、すべての端末で信頼済みの登録が解除されます。",
    current: "現在のパスワード",
    wrong: "現在のパスワードが正しくありません。もう一度ご確認ください。",
    next: "新しいパスワード",
    hintAlone: "15文字以上の任意のパスワードです。",
    hintWithTwoSteps:
      "8文字以上の任意のパスワードです。15文字以上をお勧めします。",
    submit: "パスワードを変更する",
    changed:
      "パスワードを変更しました。ほかの端末からログアウトし、信頼済みの端末の登録を解除しました。",
  },
  language: {
    title: "お知らせの言語",
    lead: "メール、SMS、音声電話で使う言語です。",
    ja: "日本語",
    en: "English(英語)",
    changed: {
      ja: "これからは日本語でお知らせします。",
      en: "これからは英語でお知らせします。",
    },
  },
  sessions: {
    title: "ログイン中の端末",
    lead: "お心当たりのない端末がある場合は、ログアウトさせて、パスワードを変更してください。",
    this: "この端末",
    unnamed: "名前のない端末",
    started:
      "ログイン: {{at, datetime(month: numeric; day: numeric; hour: numeric; minute: numeric)}}",
    used: "最終利用: {{at, datetime(month: numeric; day: numeric; hour: numeric; minute: numeric)}}",
    end: "ログアウトさせる",
    endName: "{{name}} をログアウトさせる",
    others: "ほかの端末をすべてログアウトさせる",
    ended: "ログアウトさせました。",
  },
};

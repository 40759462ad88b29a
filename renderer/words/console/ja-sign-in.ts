/** Signing in, the first registration, and coming back after a lost password. */
export const jaSignIn = {
  title: "会員メニューにログイン",
  memberId: "会員ID",
  memberIdHint: "例: nnn12345",
  password: "パスワード",
  passwordHint: "会員メニューパスワード",
  submit: "ログイン",
  forgotten: "会員メニューパスワードを再発行したい",
  first: "会員IDをお持ちでない場合",
  register: "新しく会員登録する",
  trusted: "信頼済みの端末のため、認証コードの入力を省略してログインしました。",
  linkWaits:
    "メールのURLを使うには、先に会員IDとパスワードでログインしてください。",
  registerTitle: "会員登録",
  local: "この会員メニューは、このコンピューターの中で動きます",
  localLead:
    "会員IDや設定は暗号化してこのコンピューターだけに保存し、メールや電話も、設定するまでは外部に送信しません。",
  address: "メールアドレス",
  addressHint: "ログイン用のURLやお知らせの送り先になります。",
  addressLoop:
    "会員メニューにログインしないと受信できないメールアドレスは、使わないでください。",
  newPassword: "会員メニューパスワード",
  newPasswordHint:
    "15文字以上の任意のパスワードです。スペースや日本語も使えます。",
  registerSubmit: "登録する",
  registeredTitle: "会員登録が完了しました",
  registeredLead:
    "お客様の会員IDです。ログインに必要なため、必ず控えてください。",
  copyId: "会員IDをコピー",
  copied: "コピーしました",
  toSignIn: "ログインへ進む",
  forgottenTitle: "会員メニューパスワードの再発行",
  forgottenLead:
    "登録されているメールアドレスに、パスワード再設定用のURLを送信します。2段階認証は解除されません。",
  forgottenSubmit: "再設定用のURLを受け取る",
  forgottenSent:
    "会員IDが登録されている場合は、メールを送信しました。メールに記載のURLを開くか、下の欄に貼り付けてください。",
  pasteReset: "メールに記載のURL",
  resetOpen: "パスワードの再設定へ進む",
  resetTitle: "新しいパスワードの設定",
  resetLead:
    "新しいパスワードを設定すると、すべての端末からログアウトします。続けてログインしてください。",
  resetHint:
    "15文字以上(2段階認証が有効な場合は8文字以上)の任意のパスワードです。",
  resetSubmit: "パスワードを設定する",
  resetDone:
    "パスワードを設定しました。新しいパスワードでログインしてください。",
  show: "パスワードの表示を切り替える",
};

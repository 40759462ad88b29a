/** Backup codes: made, shown, printed, replaced. */
export const jaBackupCodes = {
  lead: "2段階認証に利用する端末が使えなくなってしまった際などに、代わりに利用するコードです。1つのコードは1回だけ使えます。",
  off: "先に2段階認証を有効にしてください",
  offLead:
    "バックアップコードは、2段階認証が有効なときに作成できます。2段階認証を無効にすると、作成済みのコードも無効になります。",
  recommended: "バックアップコードの作成を強く推奨します",
  recommendedLead:
    "コードがないと、認証に利用する端末を失ったときに、会員メニューにログインできなくなることがあります。",
  create: "バックアップコードを作成",
  createLead:
    "{{count}}個のコードを作成します。確認のため、会員メニューパスワードを入力してください。",
  created: "バックアップコードが作成されました",
  createdLead:
    "今すぐ印刷するか書き写して、この端末とは別の安全な場所に保管してください。",
  current: "現在のバックアップコード",
  left: "残り {{left}}/{{total}}",
  since:
    "作成日時: {{at, datetime(year: numeric; month: long; day: numeric; hour: numeric; minute: numeric)}}",
  few: "バックアップコードの残りが少なくなっています",
  fewLead: "新しくバックアップコードを作成してください。",
  blocked: "バックアップコードによるログインを停止しています",
  blockedLead:
    "誤ったコードの入力が続いたためです。新しくバックアップコードを作成すると、再びご利用いただけます。",
  unseen: "現在のバックアップコードは表示できません",
  show: "現在のバックアップコードを表示する",
  showLead:
    "確認のため、会員メニューパスワードを入力してください。表示したことは、メールでもお知らせします。",
  showSubmit: "表示する",
  shown: "現在のバックアップコード",
  password: "会員メニューパスワード",
  renew: "新しくバックアップコードを作成",
  renewNote:
    "※新しいバックアップコードを作成すると、現在のコードは無効になります。",
  renewTitle: "新しいバックアップコードを作成",
  renewWarning:
    "新しいバックアップコードを作成すると、現在のコードは無効になります。",
  renewLead:
    "印刷した紙や保存したPDFのコードも使えなくなります。作成する場合は、会員メニューパスワードを入力して『作成』をクリックしてください。",
  renewSubmit: "作成",
  list: "バックアップコードの一覧",
  used: "使用済み",
  usedAt:
    "使用済み({{at, datetime(month: numeric; day: numeric; hour: numeric; minute: numeric)}})",
  hides:
    "安全のため、5分後またはこの画面を離れたときに、コードは表示されなくなります。",
  hide: "コードを非表示にする",
  hidden: "コードを非表示にしました。",
  print: "バックアップコードを印刷する",
  printed: "印刷に送りました。",
  savePdf: "PDFに保存する",
  pdfName: "バックアップコード",
  pdfSaved: "PDFを保存しました: {{path}}",
  keep: "印刷した紙やPDFを持っている人は、誰でもコードを使えます。PDFは暗号化されません。",
  keepTitle: "Nidan の認証アプリにも保存する",
  keepLead:
    "使用済みでないコードを、この Nidan の認証コードの一覧にあるこの会員IDの登録と一緒に、暗号化して保存できます。",
  keepWarning:
    "コードと認証アプリが同じコンピューターに入ることになります。このコンピューターを使える人には両方を使われ、失うと両方とも使えなくなります。印刷した紙も別の場所に保管してください。",
  keepReplaces:
    "すでに保存されているバックアップコードは、このコードに置き換わります。",
  keepSubmit: "認証アプリに保存する",
  keepNoEntry:
    "認証コードの一覧に、会員ID {{memberId}} の登録がありません。『2段階認証』の画面でQRコードを発行し、「この端末の認証アプリに追加」で追加すると、保存できるようになります。",
  keepToTwoStep: "2段階認証の画面へ",
  kept: "{{count}}個のコードを保存しました。認証コードの一覧で、この登録のメニューの「バックアップコード」から確認できます。",
  paper: "会員メニュー バックアップコード",
  paperMember: "会員ID",
  paperSince: "作成日",
  paperDate: "{{at, datetime(year: numeric; month: long; day: numeric)}}",
};

import type {
  BackupProblem,
  CopyProblem,
} from "../../shared/model/backup-view";
import type { RewriteReason } from "../../shared/model/vault-view";

const when =
  "datetime(year: numeric; month: long; day: numeric; hour: 2-digit; minute: 2-digit; second: 2-digit)";

/** The words for former copies of the vault and for backups, in Japanese. */
export const jaBackups = {
  section: "自動バックアップ",
  lead: "変更のたびに、暗号化した登録ファイルのコピーを指定のフォルダーへ保存します。",
  off: "自動バックアップは設定されていません。",
  folder: "保存先のフォルダー",
  choose: "フォルダーを選ぶ",
  change: "フォルダーを変更",
  now: "今すぐバックアップ",
  setOff: "自動バックアップをやめる",
  done: "バックアップを保存しました。",
  lastSuccess: `最後に成功した日時: {{at, ${when}}}`,
  never: "まだ成功していません。",
  failing: `{{at, ${when}}} から失敗しています。`,
  restore: "以前の状態に戻す",
  restoreLead:
    "保存のたびに残している以前の登録ファイル、またはバックアップから、登録を元に戻せます。",
  title: "以前の状態に戻す",
  list: "以前の登録ファイル",
  listEmpty: "以前の登録ファイルは、まだありません。",
  entries_one: "{{count}} 件",
  entries_other: "{{count}} 件",
  fromBackup: "バックアップ",
  others: "別の登録ファイルのコピーも表示",
  othersTitle: "別の登録ファイルのコピー",
  unusable: {
    locked: "ロックされています",
    damaged: "壊れています",
    "newer-format": "新しい Nidan のファイルです",
    "key-missing": "この端末に鍵がありません",
    "no-keychain": "キーチェーンを利用できません",
    "not-readable": "読み取れません",
  } satisfies Record<CopyProblem, string>,
  keyMissing:
    "「この端末に鍵がありません」と表示されるコピーは、マスターパスワードを設定する前に保存されたものです。マスターパスワードまたは復元キーで、ロックされたコピーを先に開くと、開けるようになります。",
  moment: `{{at, ${when}}} に保存`,
  pick: "バックアップのファイルを選ぶ",
  back: "一覧に戻る",
  previewAt: `{{at, ${when}}} に保存した内容`,
  previewTitle: "「{{name}}」の内容",
  nothingYet: "まだ何も変更していません。内容を確かめてから選んでください。",
  all: "このファイルにある登録",
  added: "現在はない登録",
  changed: "現在と異なる登録",
  missing: "このファイルにない登録",
  none: "ありません",
  same: "現在の登録と同じ内容です。",
  merge: "現在はない登録だけを戻す",
  mergeLead: "現在の登録はそのまま残ります。",
  replace: "このファイルの内容に入れ替える",
  replaceLead:
    "このファイルにない登録は削除されます。入れ替える前の内容も、以前の登録ファイルとして一覧に残ります。",
  restored: "登録を元に戻しました。",
  offerTitle: "以前の登録ファイルから復元できます",
  offer_one: `{{at, ${when}}} に保存した登録ファイルを開けます。{{count}} 件の登録があります。`,
  offer_other: `{{at, ${when}}} に保存した登録ファイルを開けます。{{count}} 件の登録があります。`,
  lost_one: `{{at, ${when}}} より後に保存した変更 {{count}} 回分は失われます。何が変更されたかは、元のファイルを開けないため確認できません。`,
  lost_other: `{{at, ${when}}} より後に保存した変更 {{count}} 回分は失われます。何が変更されたかは、元のファイルを開けないため確認できません。`,
  lostUnknown: `{{at, ${when}}} より後の変更があれば、失われます。何が変更されたかは、元のファイルを開けないため確認できません。`,
  lostEntries: "これを選ぶと失われる登録、または古くなる登録",
  noOffer:
    "開ける以前の登録ファイルが見つかりません。バックアップのファイルがあれば、選んでください。",
  otherCopies: "ほかのコピーから選ぶ",
  beginAnew: "新しい登録ファイルで始める",
  beginAnewLead:
    "登録が1件もない状態から始めます。以前のコピーは残り、あとから「以前の状態に戻す」で取り込めます。",
  beginAnewSure: "新しく始める",
  beginAnewCancel: "キャンセル",
  skipped_one: "これより新しい {{count}} 件の登録ファイルは開けませんでした。",
  skipped_other:
    "これより新しい {{count}} 件の登録ファイルは開けませんでした。",
  aside: "開けないファイルは、別の名前で残します。",
  goneLead:
    "以前のコピーから復元するか、新しく始めるかを選べます。選ぶまで、何も書き込みません。",
  took: {
    title: "ほかのコンピューターで保存された変更を取り込みました。",
    added: "追加: {{names}}。",
    changed: "変更: {{names}}。",
    removed: "削除: {{names}}。",
    more_one: "{{names}} ほか {{count}} 件",
    more_other: "{{names}} ほか {{count}} 件",
  },
  rewritten: {
    gone: "登録ファイルがなくなっていたため、開いている内容から書き直しました。",
    damaged: "登録ファイルが壊れていたため、開いている内容から書き直しました。",
    "other-vault":
      "別の登録ファイルに置き換わっていたため、開いている内容から書き直しました。",
  } satisfies Record<RewriteReason, string>,
  rewrittenAside: "そこにあったファイルは「{{name}}」として残しています。",
  recover: "この登録ファイルで復元する",
  recovered:
    "復元しました。開けなかったファイルは「{{name}}」として残しています。",
  begunAnew: "開けなかったファイルは「{{name}}」として残しています。",
  lostTitle: "自動バックアップの設定が失われました",
  overdueTitle: "バックアップに24時間以上失敗しています",
  overdue: "保存先のフォルダーを確認してください。",
  olderTitle: "以前の登録ファイルが開かれています",
  older_one:
    "この端末では、これより {{count}} 回あとに保存された登録ファイルを開いたことがあります。古いファイルに置き換えられた可能性があります。心当たりがない場合は、以前の状態に戻すことができます。",
  older_other:
    "この端末では、これより {{count}} 回あとに保存された登録ファイルを開いたことがあります。古いファイルに置き換えられた可能性があります。心当たりがない場合は、以前の状態に戻すことができます。",
  acceptOlder: "このまま使う",
  look: "設定を開く",
  unnamed: "名前のない登録",
};

/** Why a backup was not made. */
export const jaBackupProblems = {
  "read-only": "保存先が読み取り専用のため、バックアップできませんでした。",
  "disk-full":
    "保存先の空きが足りないため、バックアップできませんでした。空きを作ってください。",
  denied:
    "保存先への書き込みが許可されていないため、バックアップできませんでした。",
  "in-use":
    "ほかの Nidan が保存しているため、バックアップできませんでした。もう一度お試しください。",
  "not-ours": "保存先を確認できないため、バックアップできませんでした。",
  failed: "バックアップできませんでした。保存先を確認してください。",
  gone: "保存先のフォルダーが見つかりません。外付けのディスクの場合は、接続を確認してください。",
  differs:
    "保存した内容を読み直したところ、元の内容と一致しませんでした。保存先のディスクに問題がある可能性があります。",
  "vault-not-readable":
    "登録ファイルを読み取れないため、バックアップできませんでした。",
  "state-lost":
    "自動バックアップの設定を読み取れません。現在、バックアップは行われていません。保存先のフォルダーを選び直してください。",
} satisfies Record<BackupProblem, string>;

/** Why a former copy cannot be used. */
export const jaCopyProblems = {
  locked: "このファイルは、マスターパスワードまたは復元キーで開きます。",
  damaged: "このファイルは壊れているか、Nidan の登録ファイルではありません。",
  "newer-format":
    "このファイルは、より新しい Nidan で保存されています。Nidan を更新してから開いてください。",
  "key-missing":
    "このファイルを開く鍵が、この端末にありません。ファイルを作成した環境でお使いください。",
  "no-keychain":
    "OS のキーチェーンを利用できないため、このファイルを開けません。",
  "not-readable":
    "このファイルを読み取れません。ファイルの場所とアクセス権を確認してください。",
} satisfies Record<CopyProblem, string>;

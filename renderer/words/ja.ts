import { jaAccountErrors } from "./ja-account-errors";
import type {
  KeychainProblem,
  SaveProblem,
  VaultProblem,
} from "../../shared/model/vault-view";
import type { AppView } from "../../shared/model/app-view";
import { jaBackupProblems, jaBackups, jaCopyProblems } from "./ja-backups";
import { jaEnrol } from "./ja-enrol";
import { jaCamera } from "./ja-camera";
import { jaFiles } from "./ja-files";
import { jaHelp } from "./ja-help";
import { jaPrivacy } from "./ja-privacy";
import {
  jaKeyRefusals,
  jaPassphraseFaults,
  jaRecoveryKeyNotKept,
  jaProtection,
} from "./ja-protection";
import { jaRecoveryCodes, jaRecoveryCodesProblems } from "./ja-recovery-codes";
import { jaTrash } from "./ja-trash";
import { jaUpdates } from "./ja-updates";
import type { DeclaredCode, Explained } from "./explain";

/** Every sentence that a member can read, in Japanese. The shape of this object is the list of all words. */
export const ja = {
  common: {
    close: "閉じる",
    retry: "もう一度試す",
    undo: "元に戻す",
    discardLead: "入力した内容が失われます。",
    keepEditing: "入力に戻る",
    discard: "破棄して閉じる",
  },
  halves: {
    label: "画面の切り替え",
    codes: "認証コード",
    console: "会員メニュー",
    settings: "設定",
  },
  connect: {
    title: "Nidan を開始できませんでした",
    refused:
      "アプリ本体がこの画面からの接続を許可しませんでした。Nidan を終了して、もう一度起動してください。",
    silent:
      "アプリ本体からの応答がありません。Nidan を終了して、もう一度起動してください。繰り返す場合は、再インストールをお試しください。",
    broken:
      "画面の表示中に問題が発生しました。登録内容には影響ありません。Nidan を起動し直してください。",
  },
  codes: {
    title: "認証コード",
    list: "認証コードの一覧",
    search: "サービス名・アカウント名で検索",
    noMatch: "「{{query}}」に一致する登録はありません。",
    clearSearch: "検索を解除",
    scan: "画面をスキャン",
    add: "その他の追加方法",
    addFiles: "画像ファイルから追加する",
    addCamera: "カメラで読み取る",
    addPaste: "otpauth:// の URI を貼り付ける",
    addTyped: "手入力で追加する",
    next: "次",
    spoken: "、認証コード {{code}}。押すとコピーします。",
    spokenHidden: "、認証コードは非表示。押すとコピーします。",
    spokenNext: "次のコード {{code}}。",
    stale: "更新中",
    copied: "コピーしました",
    copiedName: "{{name}} の認証コードをコピーしました。",
    nextCopiedName: "{{name}} の次の認証コードをコピーしました。",
    advance: "次のコードを表示",
    advanceName: "{{name}} の次のコードを表示",
    counted: "カウンター方式",
    advanced: "{{name}} の新しい認証コードは {{code}} です。",
    menu: "{{name}} のメニュー",
    copyNext: "次のコードをコピー",
    remove: "削除",
    removed: "「{{name}}」を削除しました。",
    restored: "「{{name}}」を元に戻しました。",
    unnamed: "名前のない登録",
    failed: "認証コードを読み込めませんでした",
    emptyTitle: "最初の2段階認証を登録しましょう",
    emptyLead:
      "ウェブサイトの2段階認証の設定画面で QR コードを表示したまま、下のボタンを押してください。どのモニターに表示されていても見つけます。",
    emptyStep1: "サイトで QR コードを表示する",
    emptyStep2: "「画面をスキャン」を押す",
    emptyStep3: "内容を確かめて追加する",
    emptyOther: "QR コードがない場合",
    emptyPrivate:
      "秘密の鍵は暗号化してこのコンピューターだけに保存し、外部に送信しません。",
  },
  enrol: jaEnrol,
  camera: jaCamera,
  files: jaFiles,
  recoveryCodes: jaRecoveryCodes,
  help: jaHelp,
  privacy: jaPrivacy,
  protection: jaProtection,
  trash: jaTrash,
  backups: jaBackups,
  updates: jaUpdates,
  unlock: {
    waitingTitle: "キーチェーンの応答を待っています",
    waitingLead:
      "OS がキーチェーンのパスワードをたずねている場合は、その画面に入力してください。画面が隠れていることがあります。",
    keychainTitle: {
      absent: "キーチェーンが見つかりません",
      locked: "キーチェーンがロックされています",
      denied: "キーチェーンの使用が許可されませんでした",
      "no-answer": "キーチェーンが応答しません",
      failed: "キーチェーンでエラーが発生しました",
    } satisfies Record<KeychainProblem, string>,
    keychain: {
      absent:
        "Nidan は、登録内容を守る鍵を OS のキーチェーンに預けます。このコンピューターには、利用できるキーチェーンがありません。",
      locked:
        "登録内容を守る鍵を取り出すには、OS のキーチェーンのロックを解除する必要があります。",
      denied:
        "OS の確認画面で、Nidan によるキーチェーンの使用が許可されませんでした。",
      "no-answer":
        "OS の確認画面が、ほかのウィンドウの後ろに隠れている可能性があります。",
      failed:
        "OS のキーチェーンが鍵の読み書きに失敗しました。コンピューターを再起動すると解消することがあります。",
    } satisfies Record<KeychainProblem, string>,
    nothingStored:
      "鍵を安全に預けられないため、何も保存していません。すでに登録がある場合も、その内容は変更していません。",
    whatToDo: "対処方法",
    help: {
      linux:
        "GNOME などでは gnome-keyring、KDE では KWallet をご利用いただけます。Debian・Ubuntu では、次のコマンドで gnome-keyring を追加し、いったんログアウトしてログインし直してください。",
      mac: "「キーチェーンアクセス」で「ログイン」キーチェーンのロックを解除し、確認画面では「許可」を選んでください。",
      windows:
        "「資格情報マネージャー」が開けることを確認し、Windows にサインインし直してください。",
    } satisfies Record<AppView["platform"], string>,
    helpUnlock: {
      linux:
        "ログイン時と同じパスワードで、キーチェーン(「パスワードと鍵」または KWallet)のロックを解除してください。",
      mac: "確認画面が表示されたら、Mac のログインパスワードを入力し、「許可」を選んでください。",
      windows: "Windows にサインインし直してから、もう一度お試しください。",
    } satisfies Record<AppView["platform"], string>,
    fileTitle: {
      damaged: "登録ファイルが壊れています",
      "newer-format": "新しいバージョンの登録ファイルです",
      "key-missing": "登録ファイルの鍵が見つかりません",
      "not-readable": "登録ファイルを読み取れません",
      gone: "登録ファイルが見つかりません",
    } satisfies Record<VaultProblem, string>,
    file: {
      damaged:
        "ファイルの内容が途中で切れているか、書き換えられています。バックアップがあれば、同じ場所に戻してからもう一度お試しください。",
      "newer-format":
        "このファイルは、より新しい Nidan で保存されています。Nidan を更新してから開いてください。",
      "key-missing":
        "このファイルを開く鍵が、OS のキーチェーンにありません。別のコンピューターからコピーしたファイルは開けません。ファイルを作成した環境でお使いください。",
      "not-readable":
        "ファイルのアクセス権か、ディスクの状態に問題があります。このファイルを読み取れるようにしてから、もう一度お試しください。",
      gone: "以前はこの場所に登録ファイルがありましたが、今はありません。移動または削除された可能性があります。元の場所に戻してから、もう一度お試しください。",
    } satisfies Record<VaultProblem, string>,
    untouched:
      "ファイルはそのまま残しています。Nidan が上書きすることはありません。",
    path: "ファイルの場所",
    command: "コマンド",
    stillClosed: "状態は変わっていません。",
  },
  settings: {
    title: "設定",
    language: "言語",
    languageSystem: "OS に合わせる",
    scheme: "外観",
    schemeAuto: "OS に合わせる",
    schemeLight: "ライト",
    schemeDark: "ダーク",
    about: "Nidan について",
    version: "バージョン {{version}}",
    aboutLead: "二段(Nidan)は、2段階認証のコードを安全に管理するアプリです。",
  },
  error: {
    ...jaAccountErrors,
    VAULT_NOT_OPEN: "登録ファイルが開かれていません。",
    KEYCHAIN_UNAVAILABLE: {
      absent: "キーチェーンが見つからないため、変更を保存していません。",
      locked:
        "キーチェーンがロックされているため、変更を保存していません。ロックを解除して、もう一度お試しください。",
      denied:
        "キーチェーンの使用が許可されなかったため、変更を保存していません。",
      "no-answer": "キーチェーンが応答しないため、変更を保存していません。",
      failed: "キーチェーンでエラーが発生したため、変更を保存していません。",
    } satisfies Record<KeychainProblem, string>,
    SAVE_FAILED: {
      "read-only":
        "保存先が読み取り専用のため、変更を保存できませんでした。元の内容はそのままです。({{path}})",
      "disk-full":
        "ディスクの空きが足りないため、変更を保存できませんでした。空きを作って、もう一度お試しください。元の内容はそのままです。",
      denied:
        "保存先への書き込みが許可されていないため、変更を保存できませんでした。元の内容はそのままです。({{path}})",
      "in-use":
        "ほかの Nidan が保存しているため、変更を保存できませんでした。しばらくしてから、もう一度お試しください。元の内容はそのままです。",
      "not-ours":
        "登録ファイルが、開いたときとは別のファイルに置き換わっているため、上書きせずに変更を取り消しました。Nidan を起動し直してください。({{path}})",
      failed: "変更を保存できませんでした。元の内容はそのままです。({{path}})",
    } satisfies Record<SaveProblem, string>,
    SETTINGS_NOT_SAVED:
      "設定を保存できませんでした。次に起動したときは、元の設定に戻ります。",
    ENTRY_NOT_FOUND: "この登録は、すでに削除されています。",
    CLIPBOARD_FAILED:
      "クリップボードにコピーできませんでした。もう一度お試しください。",
    RECOVERY_CODES_REFUSED: jaRecoveryCodesProblems,
    BACKUP_FAILED: jaBackupProblems,
    KEY_REFUSED: jaKeyRefusals,
    RECOVERY_KEY_NOT_KEPT: jaRecoveryKeyNotKept,
    PASSPHRASE_REFUSED: jaPassphraseFaults,
    LAST_WAY:
      "ほかに開く方法がなくなるため、変更していません。先にマスターパスワードを設定してください。",
    COPY_UNUSABLE: jaCopyProblems,
    RECOVERY_CODE_NOT_FOUND:
      "このバックアップコードは、すでに置き換えられたか、削除されています。",
    NOT_COUNTED: "この登録は、カウンター方式ではありません。",
    CANDIDATE_GONE:
      "読み取った内容の有効期限が切れました。もう一度読み取ってください。",
    ENTRY_REFUSED: "この内容では追加できません。",
    NOTHING_THERE:
      "クリップボードに、2段階認証の登録用の文字列や QR コードの画像がありません。",
    PRINT_FAILED:
      "印刷できませんでした。プリンターの状態を確認して、もう一度お試しください。",
    DIAGNOSTICS_FAILED:
      "診断情報を保存できませんでした。保存先の空きと書き込みの許可を確認して、もう一度お試しください。",
    PDF_FAILED:
      "PDF を保存できませんでした。保存先の空きと書き込みの許可を確認して、もう一度お試しください。",
    CAPTURE_FAILED: "画面を読み取れませんでした。",
    DECODE_FAILED:
      "QR コードの読み取り中に問題が発生しました。もう一度お試しください。",
    general:
      "問題が発生し、操作を完了できませんでした。もう一度お試しください。",
  } satisfies Explained<DeclaredCode>,
};

/** The list of all words, which every language has to fill. */
export type Words = typeof ja;

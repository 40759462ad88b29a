import type {
  KeyRefusalReason,
  RecoveryKeyNotKept,
} from "../../shared/model/vault-view";
import type { PasswordFault } from "../../shared/model/refusal";

/** The words for what opens the vault, and for locking it, in Japanese. */
export const jaProtection = {
  lockedTitle: "ロックされています",
  lockedLead: "認証コードを表示するには、ロックを解除してください。",
  lockedByKeychain:
    "OS のキーチェーンを利用できないため、マスターパスワードまたは復元キーで開いてください。",
  lockedElsewhere:
    "この登録ファイルの鍵は、このコンピューターのキーチェーンにありません。復元キーまたはマスターパスワードで開けます。",
  passphrase: "マスターパスワード",
  currentPassphrase: "現在のマスターパスワード",
  newPassphrase: "新しいマスターパスワード",
  newPassphraseHint:
    "15 文字以上でご入力ください。いくつかの単語を並べると、覚えやすく、推測されにくくなります。",
  repeat: "新しいマスターパスワード(確認)",
  differs: "確認のために入力した内容が異なります。",
  recoveryKey: "復元キー",
  recoveryKeyHint: "27 文字。大文字・小文字やハイフンの有無は問いません。",
  show: "入力内容を表示する",
  useRecoveryKey: "復元キーを使う",
  usePassphrase: "マスターパスワードを使う",
  unlock: "ロックを解除",
  open: "開く",
  touchId: "Touch ID で解除",
  touchIdReason: "認証コードを表示する",
  wait_one: "あと {{count}} 秒お待ちください",
  wait_other: "あと {{count}} 秒お待ちください",
  section: "ロックと保護",
  lead: "登録ファイルは、次の方法で開きます。マスターパスワードを設定すると、Nidan をロックできます。",
  isSet: "設定済み",
  isNotSet: "未設定",
  set: "設定する",
  change: "変更する",
  remove: "解除する",
  make: "作成する",
  remake: "作り直す",
  discard: "無効にする",
  keychainOpens:
    "起動したときは、このコンピューターのキーチェーンで自動的に開く",
  keychainOpensHint:
    "オフにすると、起動のたびにマスターパスワードの入力が必要になります。",
  lockNow: "今すぐロック",
  lockNowHint: "Ctrl+L(Mac では ⌘L)でもロックできます。",
  lockAfter: "操作がないときにロックするまでの時間",
  lockAfterHint:
    "自動のロックは、マスターパスワードを設定している場合に働きます。",
  minutes_one: "{{count}} 分",
  minutes_other: "{{count}} 分",
  never: "ロックしない",
  lockWithScreen: "画面をロックしたときにロックする",
  lockOnSleep: "スリープしたときにロックする",
  lockOnClose: "ウィンドウを閉じたときにロックする",
  setTitle: "マスターパスワードの設定",
  changeTitle: "マスターパスワードの変更",
  removeTitle: "マスターパスワードの解除",
  removeLead:
    "マスターパスワードを解除すると、このコンピューターのキーチェーンだけで開くようになります。",
  alwaysAskTitle: "起動するたびに入力を求める",
  alwaysAskLead:
    "このコンピューターのキーチェーンから鍵を削除します。マスターパスワードを忘れると、復元キーがない限り開けなくなります。",
  keychainTitle: "キーチェーンで自動的に開く",
  keychainLead: "このコンピューターのキーチェーンに鍵を預けます。",
  makeTitle: "復元キーの作成",
  makeLead:
    "復元キーがあれば、マスターパスワードを忘れた場合や、別のコンピューターに移した場合でも、登録ファイルを開けます。作り直すと、以前の復元キーは使えなくなります。",
  discardTitle: "復元キーの無効化",
  discardLead:
    "作成済みの復元キーでは、これから保存する登録ファイルを開けなくなります。",
  forgotten:
    "マスターパスワードを忘れると、登録した内容は誰にも取り出せません。復元キーも作成しておくことをおすすめします。",
  formerCopies:
    "以前の登録ファイルとバックアップは、そのときの方法で開きます。",
  kitTitle: "復元キー",
  kitLead:
    "この画面を閉じると、二度と表示できません。印刷するか書き写して、安全な場所に保管してください。",
  kitEnd: "控えに書かれた最後の 3 文字",
  kitEndHint:
    "入力を確かめてから、この復元キーが使えるようになります。それまでは、以前の復元キーがそのまま使えます。",
  kitEndHintFirst: "入力を確かめてから、この復元キーが使えるようになります。",
  print: "印刷する",
  savePdf: "PDF で保存",
  pdfName: "Nidan 復元キー",
  printed: "印刷しました。",
  pdfSaved: "PDF を保存しました。({{path}})",
  kept: "この復元キーを使う",
  paperTitle: "Nidan 復元キーの控え",
  paperLead:
    "この復元キーがあれば、Nidan の登録ファイルを開けます。他人の目に触れない場所に保管してください。",
  paperMade: "作成日",
  paperDate: "{{at, datetime(year: numeric; month: long; day: numeric)}}",
  paperFile: "登録ファイル",
  paperHow:
    "使い方: 新しいコンピューターに Nidan をインストールし、登録ファイル(vault.nidan)またはそのバックアップを元の場所に置いて起動します。「復元キーを使う」を選び、上の復元キーを入力してください。",
  changed: "設定を変更しました。",
  working: "確認しています…",
  noKeychainTitle: "キーチェーンを使わずに始める",
  noKeychainLead:
    "マスターパスワードを設定すると、OS のキーチェーンがなくても Nidan を利用できます。起動のたびに入力が必要です。",
  begin: "マスターパスワードを設定して始める",
  copyLocked:
    "この登録ファイルはロックされています。内容を確かめるには、保存したときのマスターパスワードまたは復元キーを入力してください。",
  reveal: "表示するには、マスターパスワードの入力が必要です。",
};

/** Why a passphrase or a recovery key was not taken. */
export const jaKeyRefusals = {
  wrong: "入力した内容では開けません。確かめて、もう一度ご入力ください。",
  "too-soon":
    "続けて入力できる回数を超えました。しばらくしてから、もう一度ご入力ください。",
  "not-a-recovery-key":
    "復元キーの形式ではありません。控えに書かれた 27 文字をご入力ください。",
  mistyped:
    "復元キーに書き間違いがあります。控えと見比べて、もう一度ご入力ください。",
  "no-such-way": "この登録ファイルは、この方法では開けません。",
  "not-derived":
    "このコンピューターのメモリーが足りないため、確認できませんでした。ほかのアプリを終了して、もう一度お試しください。",
  "proof-needed": "マスターパスワードをご入力ください。",
} satisfies Record<KeyRefusalReason, string>;

/** Why a new recovery key is none yet. */
export const jaRecoveryKeyNotKept = {
  "not-written-down":
    "復元キーの最後の 3 文字と異なります。控えと見比べて、もう一度ご入力ください。",
  "not-revealed":
    "ロックされたため、この復元キーは使えません。もう一度、作成からやり直してください。",
} satisfies Record<RecoveryKeyNotKept, string>;

/** What is wrong with a new passphrase. */
export const jaPassphraseFaults = {
  "too-short": "マスターパスワードが短すぎます。15 文字以上でご入力ください。",
  "too-long": "マスターパスワードは 256 文字以内でご入力ください。",
  common:
    "よく使われているパスワードのため、設定できません。別のものをご入力ください。",
  predictable: "推測しやすいため、設定できません。別のものをご入力ください。",
} satisfies Record<PasswordFault, string>;

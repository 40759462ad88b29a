import type { FileProblem } from "../qr/opened";

/** The words for reading files and the clipboard, in Japanese. */
export const jaFiles = {
  lead: "QR コードの画像(PNG、JPEG、WebP、GIF、BMP、SVG)や PDF を選んでください。ウィンドウにドラッグしても、貼り付けても読み取れます。",
  choose: "ファイルを選ぶ",
  clipboard: "クリップボードから読み取る",
  watch: "コピーされるのを待つ",
  watchStop: "待つのをやめる",
  watching:
    "コピーされるのを待っています。QR コードの画像か URI をコピーしてください。",
  reading: "{{of}} 件中 {{done}} 件目を読み取っています…",
  tooMany:
    "一度に読み取れるのは {{most}} 件までです。ファイルを減らして、もう一度お試しください。",
  drop: "ここにドロップすると、QR コードを読み取ります",
  problem: {
    "no-code": "QR コードが見つかりませんでした。",
    empty: "ファイルが空です。保存し直してください。",
    "too-large":
      "ファイルが大きすぎます。64 MB 以下のファイルを選んでください。",
    "too-many-pixels":
      "画像が大きすぎるため、読み取っていません。QR コードの部分を切り抜いてください。",
    "too-many-pages":
      "ページが多いため、最初の 50 ページだけを読み取りました。残りのページは、別の PDF に分けてください。",
    gone: "ファイルを開けませんでした。フォルダーではなく、画像か PDF のファイルを選んでください。",
    heic: "HEIC の画像は読み取れません。iPhone の「写真」から JPEG で書き出すか、スクリーンショットを撮ってください。",
    unknown: "画像でも PDF でもないため、読み取れません。",
    damaged: "ファイルが壊れているため、読み取れません。保存し直してください。",
    locked:
      "パスワードで保護された PDF です。保護を外すか、スクリーンショットを撮ってください。",
    "not-read":
      "読み取りに時間がかかりすぎるため、中止しました。QR コードの部分を切り抜いてください。",
    "cut-short":
      "時間内に最後まで読み取れませんでした。足りない QR コードがある場合は、その部分を切り抜いてください。",
  } satisfies Record<FileProblem | "no-code", string>,
};

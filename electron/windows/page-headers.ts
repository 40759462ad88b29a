const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/**
 * The headers of everything the window loads. Styles need a nonce because the component library writes its theme into a
 * style element; scripts come from our own files only, and nothing else from anywhere.
 */
export function pageHeaders(
  extension: string,
  nonce: string,
): Record<string, string> {
  return {
    "content-type": types[extension] ?? "application/octet-stream",
    "content-security-policy": [
      "default-src 'none'",
      // The decoder of QR codes is WebAssembly of the app's own; nothing may be made a script at run time.
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "connect-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

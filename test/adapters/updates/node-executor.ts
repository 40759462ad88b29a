import http from "node:http";
import https from "node:https";
import { HttpExecutor, type DownloadOptions } from "builder-util-runtime";

/** The updater library's way to the network, by Node's own sockets: what Electron's is on Chromium's. */
export class NodeExecutor extends HttpExecutor<http.ClientRequest> {
  constructor(private readonly ca: string | null) {
    super();
  }

  createRequest(
    options: http.RequestOptions,
    callback: (response: http.IncomingMessage) => void,
  ): http.ClientRequest {
    if (options.protocol === "http:") return http.request(options, callback);
    const trusted = this.ca === null ? {} : { ca: this.ca };
    return https.request({ ...options, ...trusted }, callback);
  }

  download(
    url: URL,
    destination: string,
    options: DownloadOptions,
  ): Promise<string> {
    return options.cancellationToken.createPromise(
      (resolve, reject, onCancel) => {
        const { protocol, hostname, port, pathname } = url;
        const headers = options.headers ?? {};
        this.doDownload(
          { protocol, hostname, port, path: pathname, headers },
          {
            destination,
            options,
            onCancel,
            responseHandler: null,
            callback: (error) => {
              if (error == null) resolve(destination);
              else reject(error);
            },
          },
          0,
        );
      },
    );
  }
}

import "./design/tokens.css";
import { QueryClientProvider } from "@tanstack/react-query";
import i18next from "i18next";
import { createRoot } from "react-dom/client";
import { ApiProvider, createApi, createQueryClient } from "./api";
import { App } from "./app";
import { connect, type Client, type ConnectProblem } from "./bridge";
import { FatalScreen } from "./components/FatalScreen";
import { LastResort } from "./components/LastResort";
import { Shell } from "./Shell";
import { languageOf, startWords } from "./words/i18n";

const root = createRoot(document.getElementById("root") ?? document.body);

function drawFatal(problem: ConnectProblem | "broken") {
  return (
    <FatalScreen
      title={i18next.t("connect.title")}
      lead={i18next.t(`connect.${problem}`)}
    />
  );
}

/** All first questions leave together: each has been answered by the time it is needed. */
async function start(client: Client): Promise<void> {
  const api = createApi(client);
  const cache = createQueryClient(api);
  const later = () => undefined; // a screen asks for it and shows the error
  cache.query(api.query.vault.status.queryOptions()).catch(later);
  cache.query(api.query.codes.list.queryOptions()).catch(later);
  const view = await cache.query(api.query.app.view.queryOptions());
  startWords(languageOf(view));
  root.render(
    <Shell scheme={view.preferences.colorScheme}>
      <LastResort fallback={drawFatal("broken")}>
        <ApiProvider value={api}>
          <QueryClientProvider client={cache}>
            <App />
          </QueryClientProvider>
        </ApiProvider>
      </LastResort>
    </Shell>,
  );
}

/** Without main there are no preferences: the words and the colours of the OS have to do. */
function fail(problem: ConnectProblem | "broken"): void {
  startWords(navigator.language.startsWith("ja") ? "ja" : "en");
  root.render(<Shell scheme="auto">{drawFatal(problem)}</Shell>);
}

const connection = await connect(window);
if (connection.ok) {
  await start(connection.value).catch(() => {
    fail("broken");
  });
} else {
  fail(connection.problem);
}

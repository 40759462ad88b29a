import { useQuery } from "@tanstack/react-query";
import { IconDeviceMobileMessage, IconPhone } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryId } from "../../../shared/ids";
import { useApi } from "../../api";
import { Messages } from "./Messages";
import classes from "./StandInPanel.module.css";
import { useArrivals } from "./use-arrivals";
import { useCalls } from "./use-calls";
import { useEscape } from "./use-escape";
import { isOfHalf, whichHalf } from "./which-half";

/**
 * The stand-in for the member's phone and mailbox, beside every screen of the member menu: a button that counts what is
 * new, and what arrived once it is pressed. Closed, nothing of a message is in the page. Nothing at all where every
 * message goes a real way.
 */
export function StandInPanel({
  isServed,
}: {
  /** Whether the service has answered: before that, asking it for its ways would only repeat its problem. */
  readonly isServed: boolean;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const panelId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const roads = useQuery({
    ...api.query.service.roads.queryOptions(),
    enabled: isServed,
  });
  const half = roads.data === undefined ? null : whichHalf(roads.data);
  const arrived = useArrivals();
  const messages =
    half === null ? [] : arrived.filter((it) => isOfHalf(half, it));
  const calls = useCalls(messages);
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState<readonly DeliveryId[]>([]);
  const show = (open: boolean) => {
    setOpen(open);
    setSeen(arrived.map(({ id }) => id));
  };
  const close = () => {
    show(false);
    toggle.current?.focus();
  };
  useEscape(isOpen, close);

  if (half === null) {
    if (isOpen) setOpen(false); // it must not open by itself, should the stand-in be wanted again
    return null;
  }
  const unread = isOpen
    ? 0
    : messages.filter(({ id }) => !seen.includes(id)).length;
  const newest = messages[0];
  const title = t(`console.standIn.title.${half}`);
  const isRinging = calls.isRinging && !isOpen;
  const Icon = isRinging ? IconPhone : IconDeviceMobileMessage;
  return (
    <div>
      <button
        ref={toggle}
        type="button"
        className={classes["toggle"]}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        data-ringing={isRinging ? "" : undefined}
        data-testid="stand-in-toggle"
        onClick={() => {
          show(!isOpen);
        }}
      >
        <Icon size={20} stroke={1.7} aria-hidden />
        <span className={classes["label"]}>
          {isRinging ? t("console.standIn.ringing") : title}
        </span>
        {unread > 0 && (
          <span className={classes["unread"]} data-testid="stand-in-unread">
            {t("console.standIn.unread", { count: unread })}
          </span>
        )}
      </button>
      <p role="status" className="unseen">
        {newest !== undefined && (
          // A new element for each arrival: the same words twice are news twice.
          <span key={newest.id}>
            {t(`console.standIn.arrived.${newest.channel}`)}
          </span>
        )}
      </p>
      {isOpen && (
        <Messages
          id={panelId}
          title={title}
          mark={t(`console.standIn.mark.${half}`)}
          messages={messages}
          calls={calls}
          onClose={close}
        />
      )}
    </div>
  );
}

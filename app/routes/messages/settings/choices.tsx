import {
  MAIL_CHOICES,
  type MailChoice,
  TOPICS,
  type Topic,
  topicRule,
} from "#app/domain/messages/topics.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";

/** Every kind of mail on one page, those too that one must get, each with when it comes. */
export function Choices({ choices }: { choices: Record<Topic, MailChoice> }) {
  return (
    <div className="grid divide-y divide-line border-y border-line">
      {TOPICS.map((topic) => (
        <Row key={topic} topic={topic} choice={choices[topic]} />
      ))}
    </div>
  );
}

function Row({ topic, choice }: { topic: Topic; choice: MailChoice }) {
  const { t } = useLanguage();
  const { mandatory } = topicRule(topic);
  return (
    <fieldset className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <legend className="sr-only">{t(`topic.${topic}`)}</legend>
      <div>
        <div className="font-medium" aria-hidden>
          {t(`topic.${topic}`)}
        </div>
        <div className="text-sm text-muted">
          {t(mandatory ? "mail-settings.mandatory.lead" : `topic.${topic}.what`)}
        </div>
      </div>
      {mandatory ? (
        <span className="text-sm font-medium text-muted">{t("mail-settings.mandatory")}</span>
      ) : (
        <div className="flex flex-wrap gap-x-4">
          {MAIL_CHOICES.map((value) => (
            <label key={value} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name={topic}
                value={value}
                defaultChecked={value === choice}
                className="size-4 shrink-0 accent-(--accent)"
              />
              {t(`mail-choice.${value}`)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

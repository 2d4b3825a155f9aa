import type { Failure } from "#app/domain/messages/retry.ts";

/** A mail as it goes out: the envelope, and the bytes that were stored of it. */
export interface OutgoingMail {
  /** The row's id. */
  id: string;
  from: string;
  to: string;
  /** In ASCII. */
  bytes: string;
}

/** What the other end said when it took the mail. */
export interface Receipt {
  words: string;
}

/** Hands mails over. It knows no database: whoever calls it makes a state of the receipt or of what is thrown. */
export interface MailTransport {
  /** @throws NotDelivered */
  deliver(mail: OutgoingMail): Promise<Receipt>;
  /** Is a mail that is delivered twice there once? */
  repeatable: boolean;
  close(): void;
}

export class NotDelivered extends Error implements Failure {
  override name = "NotDelivered";
  readonly code: number | null;
  readonly certain: boolean;

  constructor(words: string, { code, certain }: Failure) {
    super(words);
    this.code = code;
    this.certain = certain;
  }
}

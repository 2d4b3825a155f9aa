import MailComposer from "nodemailer/lib/mail-composer";

/** A mail before it is bytes. */
export interface Letter {
  from: string;
  to: { name: string; address: string };
  replyTo: string;
  messageId: string;
  /** Message-IDs of what it belongs to, so that mail programs show one conversation. */
  references: string[];
  date: Date;
  subject: string;
  text: string;
  html: string;
  /** Where a mail program stops further ones with one click (RFC 8058); null where there is no choice. */
  stopAddress: string | null;
}

/** The whole message in ASCII, its lines as SMTP ends them. Its boundaries are new each time: what was made is kept. */
export async function composeMail(letter: Letter): Promise<string> {
  const { stopAddress, to, references, ...rest } = letter;
  const composer = new MailComposer({
    ...rest,
    to,
    ...(references.length > 0 ? { references, inReplyTo: references[0] } : {}),
    headers: {
      // No absent-notice is asked for, and none is an answer.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(stopAddress
        ? {
            "List-Unsubscribe": { prepared: true, value: `<${stopAddress}>` },
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }
        : {}),
    },
    // Nothing of a letter is a file to read or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const node = composer.compile();
  const bytes = await node.build();
  return bytes.toString("latin1").replace(/\r?\n/g, "\r\n");
}

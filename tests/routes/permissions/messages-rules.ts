import { keyring } from "#app/platform/keyring.server.ts";
import { stopToken } from "#app/services/messages/stop-token.server.ts";
import { SECRET } from "#tests/setup/office.ts";
import { at, desk, EVERYONE, type Rule, SIGNED_IN } from "./rule.ts";

const hours = { quietFrom: "22:00", quietUntil: "08:00", digestAt: "08:30" };

export const MESSAGES_RULES: Record<string, Rule> = {
  "routes/identity/forgot.tsx": {
    path: at("/forgot-password"),
    see: EVERYONE,
    move: [{ by: EVERYONE, form: () => ({ email: "" }) }],
  },
  // Whose the link is decides what it does: tests/routes/identity/mailed-links.test.ts.
  "routes/identity/verify-address.tsx": {
    path: at("/verify-address?token=none"),
    see: EVERYONE,
    move: [{ by: EVERYONE, form: () => ({}) }],
  },
  "routes/identity/notifications.tsx": {
    path: at("/notifications"),
    see: SIGNED_IN,
    move: [
      { by: ["founder"], form: ({ notificationId }) => ({ open: notificationId }) },
      { by: SIGNED_IN, form: () => ({}) },
    ],
  },
  "routes/messages/settings/route.tsx": {
    path: at("/account/mail"),
    see: SIGNED_IN,
    move: [
      { by: SIGNED_IN, form: () => ({ intent: "verify" }) },
      { by: SIGNED_IN, form: () => ({ ...hours, progress: "never" }) },
    ],
  },
  "routes/messages/stop.tsx": desk("/mail-stop?done=1", EVERYONE),
  // The token in the address is all that counts: whoever has the mail may stop its kind.
  "routes/messages/unsubscribe.ts": {
    path: at("/unsubscribe/token"),
    params: ({ mailId }) => ({ token: stopToken(keyring([SECRET]), mailId) }),
    see: EVERYONE,
    move: [{ by: EVERYONE, form: () => ({ "List-Unsubscribe": "One-Click" }) }],
  },
  "routes/messages/outbox/route.tsx": desk("/admin/outbox", ["systemAdmin"]),
  "routes/messages/outbox/mail.tsx": {
    path: ({ mailId }) => `/admin/outbox/${mailId}`,
    params: ({ mailId }) => ({ id: mailId }),
    see: ["systemAdmin"],
    move: [{ by: ["systemAdmin"], form: () => ({ as: "abort" }) }],
  },
  "routes/messages/outbox/eml.ts": {
    path: ({ mailId }) => `/admin/outbox/${mailId}/eml`,
    params: ({ mailId }) => ({ id: mailId }),
    see: ["systemAdmin"],
  },
  "routes/messages/robot.tsx": {
    path: ({ own }) => `/organizations/${own.startupId}/robot`,
    params: ({ own }) => ({ id: own.startupId }),
    see: ["founder", "systemAdmin"],
    move: [{ by: ["founder", "systemAdmin"], form: () => ({ address: "https://example.cn" }) }],
  },
  "routes/messages/templates.tsx": desk("/admin/mail-templates", ["systemAdmin"]),
};

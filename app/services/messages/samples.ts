import type { Template } from "#app/domain/messages/templates.ts";
import type { MailRecipe, ToldAct } from "./recipes.ts";

const name = "示例用户";
const act = (kind: ToldAct["kind"], resource: string): ToldAct => ({
  kind,
  values: { resource },
  link: "/deals/sample",
});

/** What the administrator's page fills each template with. */
export const SAMPLES: Record<Template, MailRecipe> = {
  notice: {
    template: "notice",
    data: { name, acts: [act("deal-offered", "示例孵化器"), act("message", "示例孵化器")] },
  },
  digest: {
    template: "digest",
    data: {
      name,
      day: "2026-11-24",
      acts: [act("deal-in_review", "示例孵化器"), act("deal-shortlisted", "示例基金")],
      more: 3,
    },
  },
  "verify-address": { template: "verify-address", data: { name } },
  "address-taken": { template: "address-taken", data: { name } },
  "reset-password": { template: "reset-password", data: { name } },
  "new-device": {
    template: "new-device",
    data: { name, at: Date.UTC(2026, 10, 24, 2), browser: "Chrome · Windows" },
  },
  invitation: {
    template: "invitation",
    data: { organization: "示例孵化器", inviter: name, role: "reviewer" },
  },
};

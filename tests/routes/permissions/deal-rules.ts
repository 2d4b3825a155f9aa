import { at, desk, PROVIDERS, type Rule, SIGNED_IN } from "./rule.ts";

/** Deals, their rooms and the provider's queue, by the file of the route. */
export const DEAL_RULES: Record<string, Rule> = {
  "routes/deals/live.ts": desk("/live", SIGNED_IN),
  "routes/deals/list.tsx": desk("/deals", SIGNED_IN),
  "routes/deals/deal/route.tsx": {
    path: ({ own }) => `/deals/${own.dealId}`,
    params: ({ own }) => ({ id: own.dealId }),
    see: ["founder", "reviewer", "providerAdmin", "staff"],
    move: [
      {
        by: ["founder", "reviewer", "providerAdmin", "staff"],
        form: () => ({ intent: "say", box: "own", text: "记一下" }),
      },
      { by: ["founder"], form: () => ({ move: "withdraw", version: "1" }) },
    ],
  },
  "routes/deals/room/background.ts": {
    path: ({ own }) => `/deals/${own.dealId}/room`,
    params: ({ own }) => ({ id: own.dealId }),
    see: [],
    move: ["say", "draft"].map((intent) => ({
      by: ["founder", "reviewer", "providerAdmin", "staff"] as const,
      form: () => ({ intent, box: "own", text: "记一下" }),
    })),
  },
  // Whose rooms have files is told by tests/routes/deals/room.test.ts: here nobody has sent one.
  "routes/deals/room/file.ts": {
    path: at("/room-files/none"),
    params: () => ({ id: "none" }),
    see: [],
  },
  "routes/deals/document.ts": {
    path: ({ documentId }) => `/documents/${documentId}`,
    params: ({ documentId }) => ({ id: documentId }),
    see: ["founder"],
  },
  "routes/deals/queue/route.tsx": {
    path: at("/review"),
    see: PROVIDERS,
    move: [{ by: PROVIDERS, form: () => ({ name: "我的视图" }) }],
  },
  "routes/deals/candidates/route.tsx": {
    path: at("/review/candidates"),
    see: PROVIDERS,
    move: [
      {
        by: ["reviewer", "providerAdmin"],
        form: ({ own }) => ({
          applicationId: own.applicationId,
          resourceId: own.fundId,
          message: "欢迎来谈",
        }),
      },
    ],
  },
  "routes/deals/case/route.tsx": {
    path: ({ own }) => `/review/${own.dealId}`,
    params: ({ own }) => ({ dealId: own.dealId }),
    see: ["reviewer", "providerAdmin"],
    move: [
      {
        by: ["reviewer", "providerAdmin"],
        form: () => ({ intent: "say", box: "own", text: "看过了" }),
      },
      {
        by: ["reviewer", "providerAdmin"],
        form: ({ own }) => ({ intent: "assign", version: "1", assignee: own.reviewer.userId }),
      },
      {
        by: ["reviewer", "providerAdmin"],
        form: () => ({ intent: "step", version: "1", move: "accept_interest" }),
      },
      {
        by: ["reviewer", "providerAdmin"],
        form: () => ({ intent: "decline", version: "1", reason: "sector", note: "方向不同" }),
      },
      { by: ["reviewer", "providerAdmin"], form: () => ({ intent: "undo" }) },
      { by: ["reviewer", "providerAdmin"], form: () => ({ intent: "send-now" }) },
    ],
  },
};

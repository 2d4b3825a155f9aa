/** Whose group robots can be posted to. A further one, such as 钉钉 or 飞书, is a row of `VENDORS`. */
export const ROBOT_VENDORS = ["wecom"] as const;
export type RobotVendor = (typeof ROBOT_VENDORS)[number];

/** What a group is told: a line, and where to look. */
export interface RobotPost {
  text: string;
  url: string;
}

/** How a vendor's robots are posted to: an https address of its host with a secret in it, and JSON. */
interface VendorRule {
  host: string;
  path: RegExp;
  /** The parameter that holds the secret; null where the path does. */
  parameter: string | null;
  body(post: RobotPost): unknown;
  /** What it answers when it took the post, when it wants it later, and when it refuses. */
  verdict(answer: unknown): "taken" | "later" | "refused";
}

/** https://developer.work.weixin.qq.com/document/path/91770 */
const wecom: VendorRule = {
  host: "qyapi.weixin.qq.com",
  path: /^\/cgi-bin\/webhook\/send$/,
  parameter: "key",
  body: ({ text, url }) => ({ msgtype: "text", text: { content: `${text}\n${url}` } }),
  verdict(answer) {
    const code = (answer as { errcode?: unknown } | null)?.errcode;
    if (code === 0) return "taken";
    // Busy; more than twenty posts a minute.
    return code === -1 || code === 45009 ? "later" : "refused";
  },
};

const VENDORS: Record<RobotVendor, VendorRule> = { wecom };

export function robotVendor(vendor: RobotVendor): VendorRule {
  return VENDORS[vendor];
}

/**
 * The address that somebody pasted, made anew of its parts, or null for any that is not the vendor's: a post goes to
 * these hosts and to nobody else.
 */
export function robotAddress(vendor: RobotVendor, typed: string): string | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(text);
  const { host, path, parameter } = VENDORS[vendor];
  const plain = protocol === "https:" && hostname === host && port + username + password === "";
  if (!plain || !path.test(pathname)) return null;
  if (parameter === null) return `https://${host}${pathname}`;
  const secret = searchParams.get(parameter) ?? "";
  if (!/^[\w-]{8,200}$/.test(secret)) return null;
  return `https://${host}${pathname}?${parameter}=${secret}`;
}

/** Whose group robots can be posted to. 钉钉 and 飞书 differ in host, path and the shape of a post alone. */
export const ROBOT_VENDORS = ["wecom"] as const;
export type RobotVendor = (typeof ROBOT_VENDORS)[number];

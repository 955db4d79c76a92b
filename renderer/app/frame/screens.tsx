import {
  DatabaseOutlined,
  FileDoneOutlined,
  FilterOutlined,
  HomeOutlined,
  IdcardOutlined,
  NotificationOutlined,
  PhoneOutlined,
  PieChartOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

/** The screens of the rail, in the order of the loop; `settings` stands below. */
export const SCREENS = [
  { id: "home", path: "/", icon: <HomeOutlined /> },
  { id: "data", path: "/data", icon: <DatabaseOutlined /> },
  { id: "customers", path: "/customers", icon: <TeamOutlined /> },
  { id: "value", path: "/value", icon: <PieChartOutlined /> },
  { id: "segments", path: "/segments", icon: <FilterOutlined /> },
  { id: "list", path: "/list", icon: <ProfileOutlined /> },
  { id: "campaigns", path: "/campaigns", icon: <NotificationOutlined /> },
  { id: "followUps", path: "/follow-ups", icon: <PhoneOutlined /> },
  { id: "reports", path: "/reports", icon: <FileDoneOutlined /> },
  { id: "safety", path: "/safety", icon: <SafetyCertificateOutlined /> },
  { id: "rights", path: "/rights", icon: <IdcardOutlined /> },
  { id: "settings", path: "/settings", icon: <SettingOutlined /> },
] as const satisfies readonly { id: string; path: string; icon: ReactNode }[];

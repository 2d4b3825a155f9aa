import { story as advancedPackaging } from "./startups/advanced-packaging.ts";
import { story as agetech } from "./startups/agetech.ts";
import { story as ai4sCompute } from "./startups/ai4s-compute.ts";
import { story as antibodyDrug } from "./startups/antibody-drug.ts";
import { story as autoDomainController } from "./startups/auto-domain-controller.ts";
import { story as batterySwap } from "./startups/battery-swap.ts";
import { story as bciHeadset } from "./startups/bci-headset.ts";
import { story as caeSoftware } from "./startups/cae-software.ts";
import { story as carT } from "./startups/car-t.ts";
import { story as chain5g } from "./startups/chain-5g.ts";
import { story as collabRobot } from "./startups/collab-robot.ts";
import { story as evtol } from "./startups/evtol.ts";
import { story as exoskeleton } from "./startups/exoskeleton.ts";
import { story as fiberLaser } from "./startups/fiber-laser.ts";
import { story as flowBattery } from "./startups/flow-battery.ts";
import { story as fuelCellStack } from "./startups/fuel-cell-stack.ts";
import { story as grapheneFilm } from "./startups/graphene-film.ts";
import { story as humanoidJoint } from "./startups/humanoid-joint.ts";
import { story as icvSimulation } from "./startups/icv-simulation.ts";
import { story as industrialLlm } from "./startups/industrial-llm.ts";
import { story as iotGateway } from "./startups/iot-gateway.ts";
import { story as kidsClothes } from "./startups/kids-clothes.ts";
import { story as lidarChip } from "./startups/lidar-chip.ts";
import { story as liquidBiopsy } from "./startups/liquid-biopsy.ts";
import { story as marineEngine } from "./startups/marine-engine.ts";
import { story as memsPressure } from "./startups/mems-pressure.ts";
import { story as mimicSecurity } from "./startups/mimic-security.ts";
import { story as mobility } from "./startups/mobility.ts";
import { story as noodleShop } from "./startups/noodle-shop.ts";
import { story as photoresist } from "./startups/photoresist.ts";
import { story as quantumSensing } from "./startups/quantum-sensing.ts";
import { story as riscvSoc } from "./startups/riscv-soc.ts";
import { story as satelliteAntenna } from "./startups/satellite-antenna.ts";
import { story as servoMachine } from "./startups/servo-machine.ts";
import { story as sicDevice } from "./startups/sic-device.ts";
import { story as superconductFusion } from "./startups/superconduct-fusion.ts";
import { story as surgicalImaging } from "./startups/surgical-imaging.ts";
import { story as surgicalRobot } from "./startups/surgical-robot.ts";
import { story as synbioEnzyme } from "./startups/synbio-enzyme.ts";
import { story as techTransfer } from "./startups/tech-transfer.ts";
import { story as vehicleOs } from "./startups/vehicle-os.ts";
import { story as weddingStudio } from "./startups/wedding-studio.ts";
import type { StartupStory } from "./story.ts";

/** Every fictional startup, by the name of its file. */
export const startupStories: Record<string, StartupStory> = {
  "auto-domain-controller": autoDomainController,
  "lidar-chip": lidarChip,
  "fuel-cell-stack": fuelCellStack,
  "battery-swap": batterySwap,
  "icv-simulation": icvSimulation,
  "vehicle-os": vehicleOs,
  mobility: mobility,
  "sic-device": sicDevice,
  "riscv-soc": riscvSoc,
  photoresist: photoresist,
  "advanced-packaging": advancedPackaging,
  "mems-pressure": memsPressure,
  "iot-gateway": iotGateway,
  "surgical-imaging": surgicalImaging,
  "liquid-biopsy": liquidBiopsy,
  "car-t": carT,
  "synbio-enzyme": synbioEnzyme,
  "antibody-drug": antibodyDrug,
  exoskeleton: exoskeleton,
  agetech: agetech,
  "satellite-antenna": satelliteAntenna,
  evtol: evtol,
  "marine-engine": marineEngine,
  "flow-battery": flowBattery,
  "servo-machine": servoMachine,
  "industrial-llm": industrialLlm,
  "ai4s-compute": ai4sCompute,
  "cae-software": caeSoftware,
  "mimic-security": mimicSecurity,
  "chain-5g": chain5g,
  "humanoid-joint": humanoidJoint,
  "collab-robot": collabRobot,
  "surgical-robot": surgicalRobot,
  "bci-headset": bciHeadset,
  "fiber-laser": fiberLaser,
  "graphene-film": grapheneFilm,
  "superconduct-fusion": superconductFusion,
  "quantum-sensing": quantumSensing,
  "tech-transfer": techTransfer,
  "noodle-shop": noodleShop,
  "kids-clothes": kidsClothes,
  "wedding-studio": weddingStudio,
};

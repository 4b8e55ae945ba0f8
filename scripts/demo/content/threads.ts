import type { Thread } from './types';
import { backRoom } from './threads/back-room';
import { brewingDrip } from './threads/brewing-drip';
import { brewingLever } from './threads/brewing-lever';
import { brewingMoka } from './threads/brewing-moka';
import { brewingTern } from './threads/brewing-tern';
import { grindingFlint } from './threads/grinding-flint';
import { grindingHands } from './threads/grinding-hands';
import { grindingQuern } from './threads/grinding-quern';
import { tableBread } from './threads/table-bread';
import { kitchenPan } from './threads/kitchen-pan';
import { kitchenScale } from './threads/kitchen-scale';
import { kitchenToast } from './threads/kitchen-toast';
import { latelyBrewing } from './threads/lately-brewing';
import { latelyGrinding } from './threads/lately-grinding';
import { latelyKitchen } from './threads/lately-kitchen';
import { latelyTable } from './threads/lately-table';
import { noticesEvents } from './threads/notices-events';
import { noticesFaults } from './threads/notices-faults';
import { noticesListening } from './threads/notices-listening';
import { noticesWelcome } from './threads/notices-welcome';
import { prototypes } from './threads/prototypes';
import { repairsBurrs } from './threads/repairs-burrs';
import { repairsElectrical } from './threads/repairs-electrical';
import { repairsHistory } from './threads/repairs-history';
import { repairsMechanical } from './threads/repairs-mechanical';
import { tableArticles } from './threads/table-articles';
import { tableIdeas } from './threads/table-ideas';
import { tablePolls } from './threads/table-polls';
import { tableRepairs } from './threads/table-repairs';
import { tableReports } from './threads/table-reports';
import { tableShelves } from './threads/table-shelves';
import { tableTalk } from './threads/table-talk';
import { ternOvershoot } from './threads/tern-overshoot';

export const threads: Thread[] = [
  ...noticesWelcome,
  ...noticesFaults,
  ...noticesListening,
  ...noticesEvents,
  ...grindingFlint,
  ...grindingHands,
  ...grindingQuern,
  ...brewingDrip,
  ternOvershoot,
  ...brewingTern,
  ...brewingLever,
  ...brewingMoka,
  ...kitchenPan,
  ...kitchenToast,
  ...kitchenScale,
  ...tableBread,
  ...repairsMechanical,
  ...repairsElectrical,
  ...repairsHistory,
  ...repairsBurrs,
  ...tableRepairs,
  ...tableReports,
  ...tableTalk,
  ...tableShelves,
  ...tableIdeas,
  ...tableArticles,
  ...tablePolls,
  ...latelyGrinding,
  ...latelyBrewing,
  ...latelyKitchen,
  ...latelyTable,
  ...prototypes,
  ...backRoom,
];

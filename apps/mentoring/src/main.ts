import { runService } from '@okoce/platform';
import { mentoringService } from './service';

void runService(mentoringService);

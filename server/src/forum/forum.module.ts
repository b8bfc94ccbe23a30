import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { LecturersModule } from '../lecturers/lecturers.module';
import { SearchModule } from '../search/search.module';
import { AnswerChecks } from './answer-checks.service';
import { AnswerWatch } from './answer-watch.service';
import { CheckedList } from './checked-list.service';
import { ForumData } from './forum-data.service';
import { ForumDeskController } from './forum-desk.controller';
import { ForumController } from './forum.controller';
import { PostingController } from './posting.controller';
import { Posting } from './posting.service';
import { Questions } from './questions.service';
import { ReviewList } from './review-list.service';
import { Review } from './review.service';
import { Showing } from './showing.service';
import { TakingPart } from './taking-part.service';
import { TextCheck } from './text-check.service';
import { Threads } from './threads.service';

@Module({
  imports: [DocumentsModule, LecturersModule, SearchModule],
  controllers: [ForumController, PostingController, ForumDeskController],
  providers: [
    TextCheck,
    Posting,
    Showing,
    Review,
    ReviewList,
    CheckedList,
    AnswerChecks,
    AnswerWatch,
    TakingPart,
    Threads,
    Questions,
    ForumData,
  ],
})
export class ForumModule {}

import { useState } from 'react';
import type { TypedDuration } from '../forms/duration';
import { CheckboxGroup, RadioGroup, Select } from '../parts/choice-field';
import { DurationField } from '../parts/duration-field';
import { ErrorSummary } from '../parts/error-summary';
import { Form } from '../parts/form';
import { MoneyField } from '../parts/money-field';
import { NumberField } from '../parts/number-field';
import { TextArea, TextField } from '../parts/text-field';
import { Sample } from './sample';

const CATEGORIES = [
  { value: 'data', label: 'Data', count: 23 },
  { value: 'programming', label: 'Programming', count: 61 },
];

const OPEN_FOR = [
  { value: '7', label: '7 days', help: 'until Fri 11 Dec, 14:02' },
  { value: '30', label: '30 days', help: 'until Sun 3 Jan, 14:02' },
  { value: 'other', label: 'Another time' },
];

export function FieldSamples() {
  const [title, setTitle] = useState('Label 2,000 photos of street signs');
  const [category, setCategory] = useState<string>();
  const [text, setText] = useState('');
  const [pay, setPay] = useState('1250,5');
  const [time, setTime] = useState<TypedDuration>({ count: '5', unit: 'day' });
  const [open, setOpen] = useState('30');
  const [number, setNumber] = useState('2');
  const [chosen, setChosen] = useState<string[]>(['data']);
  return (
    <>
      <Sample name="Error summary">
        <ErrorSummary
          attempt={0}
          problems={[
            { field: 'sample-text', message: 'Say what the work is, in a sentence or more' },
            { field: 'sample-pay', message: 'Write an amount above 0, like 350 or 1,250.50' },
          ]}
        />
      </Sample>
      <Sample name="Fields">
        <Form onSend={() => undefined} label="Sample">
          <TextField
            label="Title"
            help="What somebody scans for in a list"
            value={title}
            onChange={setTitle}
            limit={40}
          />
          <Select
            label="Category"
            help="Those who follow it are told by mail"
            value={category}
            onChange={setCategory}
            options={CATEGORIES}
            choose="Choose one"
          />
          <TextArea
            id="sample-text"
            label="What to do"
            help="What you have, what you want back, how you will judge it"
            error="Say what the work is, in a sentence or more"
            value={text}
            onChange={setText}
          />
          <MoneyField
            id="sample-pay"
            label="Pay"
            help="For the whole job, fixed"
            currency="EUR"
            value={pay}
            onChange={setPay}
          />
          <MoneyField label="Pay" currency="EUR" error="Write an amount above 0" value="0" onChange={setPay} />
        </Form>
      </Sample>
      <Sample name="More fields">
        <DurationField
          label="Time to do it"
          help="Runs from the moment somebody claims it"
          value={time}
          onChange={setTime}
          means="Claimed now, it would be due on Wed 9 Dec, 14:02"
        />
        <RadioGroup
          label="Open for"
          help="How long others can find and claim it"
          value={open}
          onChange={setOpen}
          options={OPEN_FOR}
        />
        <NumberField label="Rate" isOptional value={number} onChange={setNumber} />
        <CheckboxGroup label="Category" values={chosen} onChange={setChosen} options={CATEGORIES} />
        <TextField
          label="Link"
          isOptional
          error="Use an address that begins with https://"
          value="ftp://"
          onChange={setTitle}
        />
      </Sample>
    </>
  );
}

const reference = '0198c0de-0000-7000-8000-000000000001'
const original = `Message-ID: <${reference}@sandi.test>
From: Sandi <otp@sandi.test>
Subject: Kode 471982
To: budi@example.com`

/** What mail servers send back about the delivery `reference`, each in its own manner. */
export const mailSamples = {
  reference,
  messageId: `${reference}@sandi.test`,

  postfix: `Return-Path: <>
Received: by mx.sandi.test (Postfix) id 4F1A2B3C4D; Sun, 22 Nov 2026 04:00:00 +0000 (UTC)
Date: Sun, 22 Nov 2026 04:00:00 +0000 (UTC)
From: MAILER-DAEMON@mx.sandi.test (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: bounces@sandi.test
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4F1A2B3C4E.1795320000/mx.sandi.test"

This is a MIME-encapsulated message.

--4F1A2B3C4E.1795320000/mx.sandi.test
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

<budi@example.com>: host mx.example.com[203.0.113.9] said: 550 5.1.1
    <budi@example.com>: Recipient address rejected: User unknown

--4F1A2B3C4E.1795320000/mx.sandi.test
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.sandi.test
Original-Envelope-Id: ${reference}
X-Postfix-Queue-ID: 4F1A2B3C4D
X-Postfix-Sender: rfc822; bounces@sandi.test
Arrival-Date: Sun, 22 Nov 2026 03:59:58 +0000 (UTC)

Final-Recipient: rfc822; budi@example.com
Original-Recipient: rfc822;budi@example.com
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 5.1.1 <budi@example.com>: Recipient address
    rejected: User unknown

--4F1A2B3C4E.1795320000/mx.sandi.test
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${original}

--4F1A2B3C4E.1795320000/mx.sandi.test--
`,

  exim: `Return-path: <>
Envelope-to: bounces@sandi.test
X-Failed-Recipients: budi@example.com
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@relay.example.net>
To: bounces@sandi.test
Content-Type: multipart/report; report-type=delivery-status; boundary=1795320000-eximdsn-1804289383
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender

--1795320000-eximdsn-1804289383
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

--1795320000-eximdsn-1804289383
Content-type: message/delivery-status

Reporting-MTA: dns; relay.example.net

Action: failed
Final-Recipient: rfc822;budi@example.com
Status: 5.0.0
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 No such user here

--1795320000-eximdsn-1804289383
Content-type: message/rfc822

${original}
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/plain

Kode 471982
--x--

--1795320000-eximdsn-1804289383--
`,

  gmail: `Delivered-To: bounces@sandi.test
Content-Type: multipart/report; boundary="000000000000a1b2c3"; report-type=delivery-status
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: bounces@sandi.test
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
In-Reply-To: <${reference}@sandi.test>

--000000000000a1b2c3
Content-Type: multipart/related; boundary="000000000000d4e5f6"

--000000000000d4e5f6
Content-Type: multipart/alternative; boundary="000000000000e7f8"

--000000000000e7f8
Content-Type: text/plain; charset="UTF-8"

** Kotak surat penuh **
--000000000000e7f8
Content-Type: text/html; charset="UTF-8"

<html><body>Kotak surat penuh</body></html>
--000000000000e7f8--
--000000000000d4e5f6
Content-Type: image/png; name="icon.png"
Content-Disposition: attachment; filename="icon.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--000000000000d4e5f6--

--000000000000a1b2c3
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Sat, 21 Nov 2026 20:00:00 -0800 (PST)
X-Original-Message-ID: <${reference}@sandi.test>

Final-Recipient: rfc822; budi@example.com
Action: failed
Status: 5.2.2
Remote-MTA: dns; gmail-smtp-in.l.google.com
Diagnostic-Code: smtp; 552-5.2.2 The recipient's inbox is out of storage space.
Last-Attempt-Date: Sat, 21 Nov 2026 20:00:01 -0800 (PST)

--000000000000a1b2c3
Content-Type: message/rfc822

${original}

Kode 471982
--000000000000a1b2c3--
`,

  complaint: `From: <abusedesk@example.com>
Date: Sun, 22 Nov 2026 04:00:00 +0000
Subject: FW: Kode
To: <bounces@sandi.test>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report;
     boundary="part1_13d.2e68ed54_boundary"

--part1_13d.2e68ed54_boundary
Content-Type: text/plain; charset="US-ASCII"
Content-Transfer-Encoding: 7bit

This is an email abuse report.

--part1_13d.2e68ed54_boundary
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1
Original-Rcpt-To: <budi@example.com>

--part1_13d.2e68ed54_boundary
Content-Type: message/rfc822
Content-Disposition: inline

${original}

Kode 471982
--part1_13d.2e68ed54_boundary--
`,

  absence: `From: Budi <budi@example.com>
To: bounces@sandi.test
Subject: Sedang cuti
Auto-Submitted: auto-replied
In-Reply-To: <${reference}@sandi.test>
Content-Type: text/plain

Saya sedang cuti. Action: failed
`,
}

import type { ImportField } from "../model/mapping.ts";

/** Headers of customer columns, English and Chinese, without blanks and signs; the usual ones first. */
export const CUSTOMER_HEADERS: readonly (readonly [ImportField, string])[] = [
  [
    "customerCode",
    `客户编号 顧客番号 顧客id 会員番号 会員id お客様番号 客户编码 客户代码 客户号 客户id 顾客编号 顾客id 会员编号 会员号 会员id 会员卡号 用户编号 用户id 用户标识 openid 付款账户 付款人账号 下单账号 下单帐号 买家帐号 用户账号 会员账号 买家会员名 买家id 买家昵称 买家账号 客户 客戶編號 會員編號
     customerid customercode customerno customernumber custid custno customer customerref customer# clientid clientno client# clientcode client userid user memberid memberno member#
     membercode accountno accountnumber accountid associatedcontactid associatedcontactids buyerid buyeruserid buyerusername buyer buyername customerkey contactid personid uniqueid recid masterid patientid householdid guestid donorid donorno donornumber borrowerno borrowerid patronid studentid pupilid id`,
  ],
  [
    "name",
    `姓名 氏名 お名前 顧客名 お客様名 会員名 注文者氏名 注文者名 購入者名 予約者名 客户姓名 客户名称 顾客姓名 会员姓名 收货人 收货人姓名 收件人 联系人 联系人姓名 用户姓名 用户名 买家姓名 提货人 收货人提货人 名字 全名
     name fullname customername clientname contactname membername billingname associatedcontact personname shippingname shipname billtoname recipient buyerfullname displayname guestname guest donorname donor patientname patient clientfullname borrowername borrower patron partyname party studentname
     交易对方 交易对手 对方户名 对方名称 付款方 付款人 购货单位 购买单位 购货方 购方名称 购买方 购买方名称 往来单位 客户单位 会员 顾客 买家 捐赠人 住客姓名 客人姓名 学员姓名 患者姓名`,
  ],
  ["given", `名 firstname givenname forename given fname billingfirstname shippingfirstname`],
  ["family", `姓 姓氏 lastname surname familyname family lname billinglastname shippinglastname`],
  ["title", `称谓 尊称 salutation honorific prefix courtesytitle mrms`],
  ["nickname", `昵称 微信昵称 绰号 nickname alias nick`],
  ["kind", `客户类型 客户性质 customertype partytype`],
  [
    "company",
    `公司 公司名称 单位 单位名称 企业名称 工作单位 billingcompany company companyname organisation organization employer firm business businessname organizationname organisationname accountname associatedcompany`,
  ],
  ["branch", `分公司 部门 所属部门 division dept`],
  ["jobTitle", `职位 职务 职称 jobtitle position roletitle`],
  ["specialty", `专业 特长 科室 specialty speciality`],
  ["sex", `性别 性別 sex gender`],
  ["birthDay", `生日 生年月日 誕生日 出生日期 出生年月 出生年月日 出生日 birthday birthdate dateofbirth dob born`],
  ["education", `学历 教育程度 文化程度 education educationlevel degree`],
  ["occupation", `职业 行业 occupation profession job industry`],
  ["incomeBand", `收入 月收入 年收入 收入水平 income incomeband salaryband annualincome`],
  [
    "phone",
    `手机号 手机 電話番号 携帯電話 携帯電話番号 携帯番号 手机号码 联系手机 移动电话 电话 联系电话 电话号码 手机电话 收货人手机号 收货人手机 收货人手机号提货人手机号 收件人手机 会员手机号 客户手机 客户电话 联系方式 買家手機 手機 電話 行动电话
     mobile mobilephone mobileno mobilenumber cell cellphone phone phonenumber phoneno telephone tel contactnumber contactphone customerphone billingphone shippingphone`,
  ],
  [
    "phone2",
    `备用电话 固定电话 座机 家庭电话 办公电话 电话2 手机2 homephone workphone officephone landline phone2 telephone2 altphone alternatephone`,
  ],
  [
    "email",
    `邮箱 メールアドレス メール 注文者メールアドレス eメール 电子邮箱 电子邮件 邮箱地址 邮件 email emailaddress mail customeremail billingemail contactemail`,
  ],
  ["email2", `备用邮箱 email2 secondaryemail alternateemail`],
  ["wechat", `微信 微信号 微信id wechat wechatid weixin`],
  ["fax", `传真 传真号 fax faxnumber`],
  ["country", `国家 国家地区 country countryregion nation billingcountry shippingcountry`],
  [
    "province",
    `省 都道府県 省份 所在省 省市 地区 州 收货省份 province state region county billingprovince shippingprovince billingstate shippingstate`,
  ],
  ["city", `市 城市 所在城市 收货城市 city town billingcity shippingcity`],
  ["district", `区 区县 县 收货区县 district suburb borough area neighborhood neighbourhood`],
  [
    "address",
    `地址 住所 ご住所 详细地址 收货地址 联系地址 通讯地址 家庭地址 收件地址 客户地址 address address1 streetaddress street addressline1 billingaddress1 shippingaddress1 billingaddress shippingaddress mailingaddress`,
  ],
  ["postcode", `邮编 郵便番号 邮政编码 postcode postalcode zip zipcode billingzip shippingzip`],
  [
    "acquiredBy",
    `来源 客户来源 会员来源 获客渠道 注册渠道 howacquired acquisitionchannel leadsource howdidyouhear acquiredby signupsource`,
  ],
  ["referrer", `推荐人 介绍人 邀请人 referrer referredby introducedby referral`],
  ["household", `家庭 户号 household family_id householdname`],
  ["owner", `客户经理 负责人 跟进人 所属员工 专属导购 owner accountmanager accountowner assignedto`],
  ["preferredChannel", `偏好渠道 首选联系方式 preferredchannel preferredcontact contactpreference`],
  ["language", `语言 language locale preferredlanguage`],
  ["memberNumber", `卡号 会员卡 会员卡编号 membershipnumber cardno cardnumber loyaltycard loyaltynumber membercard`],
  [
    "memberLevel",
    `会员等级 会员级别 等级 会员卡等级 客户等级 memberlevel membershiplevel tier loyaltytier level vipLevel`,
  ],
  [
    "memberSince",
    `入会时间 入会日期 注册时间 注册日期 开卡时间 开卡日期 办卡日期 membersince joindate joined joinedat registrationdate registeredat signupdate membershipdate becamememberon datejoined customersince`,
  ],
  ["tags", `标签 客户标签 tags labels customertags`],
  ["notes", `备注 说明 客户备注 买家留言 notes note remark remarks comments comment memo`],
];

/** Headers of permission columns: may this person be contacted? */
export const PERMISSION_HEADERS: readonly (readonly [ImportField, string])[] = [
  ["optOut.sms", `拒收短信 短信退订 是否拒收短信 短信拒收 smsoptout smsunsubscribed`],
  [
    "optOut.email",
    `拒收邮件 邮件退订 メルマガ配信停止 メール配信停止 emailoptout emailunsubscribed hasoptedoutofemail`,
  ],
  ["optOut.phone", `拒接电话 勿打电话 donotcall phoneoptout`],
  ["optOut.post", `dm不要 dm停止 donotmail postoptout`],
  [
    "optOut",
    `拒绝营销 拒收 退订 勿扰 拒绝推广 黑名单 optout donotcontact refusesmarketing nomarketing marketingoptout unsubscribed unsubscribe deceased isdeceased 已故 是否已故 去世`,
  ],
  [
    "optIn.sms",
    `接收短信 同意短信 是否接收短信 接受短信营销 smsoptin acceptssmsmarketing smsmarketing smsconsent smssubscribed`,
  ],
  [
    "optIn.email",
    `接收邮件 同意邮件 メール配信 メール配信希望 メール配信可否 メルマガ メルマガ配信 メルマガ購読 メルマガ希望 メールマガジン メールマガジン配信 emailoptin acceptsemailmarketing emailmarketing emailconsent newsletter emailsubscribed subscribed`,
  ],
  ["optIn.post", `dm dm希望 dm送付 dm発送 dm可否 ダイレクトメール`],
  ["optIn.phone", `同意电话 phoneoptin phoneconsent`],
  ["optIn.wechat", `同意微信 wechatoptin`],
  [
    "optIn",
    `同意营销 接受营销 接收营销 营销同意 是否同意接收营销 是否接受推广 optin marketingoptin acceptsmarketing marketingconsent consent gdprconsent permission`,
  ],
];
